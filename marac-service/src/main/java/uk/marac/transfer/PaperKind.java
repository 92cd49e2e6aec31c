package uk.marac.transfer;

/** What a paper is that comes with a transfer. */
public enum PaperKind {
    OFFER,
    REFERRAL,
    RISK_ASSESSMENT,
    SHARING_DECISION,
    REPEAT_DETERMINATION,
    MINUTES,
    MINUTED_STATEMENT,
    ACTION,
    FLAG
}
