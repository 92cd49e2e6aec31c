package uk.marac.referral;

/** Where a referral stands. */
public enum ReferralState {
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    REDIRECTED,
    WITHDRAWN
}
