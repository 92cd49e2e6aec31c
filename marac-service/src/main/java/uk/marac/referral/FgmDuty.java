package uk.marac.referral;

/** How it stands with the duty to report. */
public enum FgmDuty {
    /** Nobody said yet what the referrer is. */
    ASK_PROFESSION,
    /** It is the referrer's, who has said neither that it was reported nor why not. */
    REPORT_NOW,
    REPORTED,
    /** The referrer has the profession and says why the duty is not theirs. */
    SAID_NOT_THEIRS,
    /** The referrer's profession has no such duty; every other duty to a child stands. */
    NOT_THE_REFERRERS
}
