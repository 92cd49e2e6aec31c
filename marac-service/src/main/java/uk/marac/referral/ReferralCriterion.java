package uk.marac.referral;

/** The four criteria; a referral may meet several. */
public enum ReferralCriterion {
    VISIBLE_HIGH_RISK,
    PROFESSIONAL_JUDGEMENT,
    POTENTIAL_ESCALATION,
    REPEAT
}
