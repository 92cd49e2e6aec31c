package uk.marac.referral;

/** What may be done with a referral that was made. */
public enum ReferralAct {
    DETERMINE_REPEAT,
    ACCEPT,
    RETURN,
    REDIRECT,
    JOIN,
    SEPARATE,
    SEND_AGAIN,
    WITHDRAW
}
