package uk.marac.casefile;

/** Where a case stands. No act leads to {@link #CLOSED} yet. */
public enum CaseState {
    REFERRED,
    OPEN,
    LISTED,
    HEARD,
    CLOSED,
    NOT_ACCEPTED
}
