package uk.marac.casefile;

/** Where a case stands. */
public enum CaseState {
    REFERRED,
    OPEN,
    LISTED,
    HEARD,
    CLOSED,
    /** Another area has accepted it. */
    TRANSFERRED_OUT,
    NOT_ACCEPTED,
    /** Its referral tells of another case's incident, and that case has taken it in. */
    JOINED;

    /** Whether people still work with it, or are about to. */
    public boolean isUnderWay() {
        return this == REFERRED || this == OPEN || this == LISTED || this == HEARD;
    }
}
