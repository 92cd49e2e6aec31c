package uk.marac.casefile;

/** Where a case stands. */
public enum CaseState {
    REFERRED,
    OPEN,
    LISTED,
    HEARD,
    CLOSED,
    NOT_ACCEPTED
}
