package uk.marac.referral;

/** What practitioners pull out by eye; never weighted, always named. */
public enum RiskIndicator {
    STRANGULATION,
    THREATS_TO_KILL,
    STALKING,
    SEPARATION,
    ESCALATION
}
