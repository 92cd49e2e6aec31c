package uk.marac.referral;

/** Where a referral stands. */
public enum ReferralState {
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    REDIRECTED,
    /** It tells of another case's incident and is heard with that. */
    JOINED,
    WITHDRAWN
}
