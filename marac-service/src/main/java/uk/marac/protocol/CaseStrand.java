package uk.marac.protocol;

/** What a case may be taken for by a kind of meeting: whom it concerns, that it is a repeat, or a criterion of its referral. */
public enum CaseStrand {
    CHILDREN,
    PREGNANCY,
    REPEAT,
    VISIBLE_HIGH_RISK,
    PROFESSIONAL_JUDGEMENT,
    POTENTIAL_ESCALATION
}
