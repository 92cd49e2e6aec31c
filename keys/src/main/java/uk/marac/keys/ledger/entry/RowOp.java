package uk.marac.keys.ledger.entry;

/** What was done to a sealed row. RESEAL is new keys for the same content at the same version. */
public enum RowOp {
    INSERT,
    UPDATE,
    DELETE,
    RESEAL
}
