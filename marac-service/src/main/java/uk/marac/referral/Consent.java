package uk.marac.referral;

/** What came of asking the victim whether information may be shared. */
public enum Consent {
    GIVEN,
    REFUSED,
    NOT_SOUGHT
}
