package uk.marac.agency;

/** The categories by which referrals are counted; names after the national data return. */
public enum AgencyKind {
    POLICE,
    IDVA_SERVICE,
    CHILDRENS_SOCIAL_CARE,
    ADULT_SOCIAL_CARE,
    PRIMARY_CARE,
    SECONDARY_CARE,
    MENTAL_HEALTH,
    SUBSTANCE_USE,
    EDUCATION,
    HOUSING,
    PROBATION,
    VOLUNTARY_SECTOR,
    OTHER
}
