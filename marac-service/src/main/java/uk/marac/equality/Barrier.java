package uk.marac.equality;

/** What stands between somebody and help. */
public enum Barrier {
    LANGUAGE,
    DISABILITY_ACCESS,
    IMMIGRATION_STATUS,
    NO_RECOURSE_TO_PUBLIC_FUNDS,
    FEAR_OF_SERVICES,
    RURAL,
    DIGITAL,
    HONOUR_OR_COMMUNITY_PRESSURE
}
