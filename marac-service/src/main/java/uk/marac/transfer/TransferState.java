package uk.marac.transfer;

/** Where one side of a transfer stands; until it hears, the other side may stand elsewhere. */
public enum TransferState {
    OFFERED,
    /** Here it is taken back; the other area may have answered before it heard. */
    WITHDRAWING,
    WITHDRAWN,
    RETURNED,
    /** The papers are still under way. */
    ACCEPTED,
    /** The papers are there, and a referral is made of them. */
    RECEIVED,
    CLOSED;

    /** Whether the two areas still have something to do with each other. */
    public boolean isLive() {
        return this == OFFERED || this == WITHDRAWING || isAccepted();
    }

    /** Whether each side shows itself to the other. */
    boolean isAccepted() {
        return this == ACCEPTED || this == RECEIVED;
    }
}
