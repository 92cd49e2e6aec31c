package uk.marac.risk;

/** How grave the risk is, the least grave first. */
public enum RiskGrade {
    STANDARD,
    MEDIUM,
    HIGH
}
