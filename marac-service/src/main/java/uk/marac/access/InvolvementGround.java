package uk.marac.access;

/**
 * Why an agency is involved in a case. A flag is no such row: it opens itself, by its own grounds, and nothing else of the
 * case; how long it is live is computed from the protocol in force.
 */
public enum InvolvementGround {
    REFERRED,
    LISTED,
    OWNS_ACTION
}
