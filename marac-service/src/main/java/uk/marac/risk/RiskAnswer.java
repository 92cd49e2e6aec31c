package uk.marac.risk;

/** What was answered to one question. */
public enum RiskAnswer {
    YES,
    NO,
    DONT_KNOW
}
