package uk.marac.datareturn;

/** What is counted, of the cases that were heard in a period, and which way the partnership wants it to go. */
public enum Measure {
    /** Cases heard; one that was heard at two meetings of a period counts once in it. */
    CASES_HEARD(Direction.NONE),
    /** Of the cases heard, those that a coordinator determined to be repeats. */
    REPEATS(Direction.WITHIN_BAND),
    /** Of the cases heard, those that another agency than the police referred. */
    PARTNER_REFERRALS(Direction.UP),
    /** Children stated in the cases heard. */
    CHILDREN(Direction.NONE);

    private final Direction preferred;

    Measure(Direction preferred) {
        this.preferred = preferred;
    }

    Direction preferred() {
        return preferred;
    }

    /** Which way is good. */
    public enum Direction {
        UP,
        /** Too few is as suspicious as too many. */
        WITHIN_BAND,
        NONE
    }
}
