package uk.marac.keys.ledger.entry;

/** What kind of actor stands behind an entry. */
public enum ActorKind {
    PERSON,
    JOB,
    OPERATOR
}
