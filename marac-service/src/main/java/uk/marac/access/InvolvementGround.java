package uk.marac.access;

/** Why an agency is involved in a case. */
public enum InvolvementGround {
    REFERRED,
    LISTED,
    OWNS_ACTION
}
