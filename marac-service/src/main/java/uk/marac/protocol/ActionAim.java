package uk.marac.protocol;

/** Whether actions of a kind are asked of, or about, the perpetrator. */
public enum ActionAim {
    PERPETRATOR,
    NOT_PERPETRATOR,
    /** Such an action may be either; the action itself says which. */
    EITHER;

    /** Whether an action that says this of itself can be of the kind. */
    public boolean agreesWith(boolean perpetratorDirected) {
        return this == EITHER || (this == PERPETRATOR) == perpetratorDirected;
    }
}
