package uk.marac.keys.ledger.entry;

/** What came of the act. A long export leaves STARTED, then FINISHED or ABORTED. */
public enum Outcome {
    DONE,
    REFUSED,
    STEP_UP_REQUIRED,
    FAILED,
    STARTED,
    FINISHED,
    ABORTED;

    /** Whether the act was kept from happening; such an entry has no place in any case's sequence. */
    public boolean isRefusal() {
        return this == REFUSED || this == STEP_UP_REQUIRED;
    }
}
