package uk.marac.keys.ledger.entry;

/** Which sensitive field a commitment stands for. Numbers are hashed: never change or reuse one. */
public enum CommitmentTag {
    /** The case that the act touched; a list read has one per case. */
    CASE(1),
    PERSON(2),
    SEARCH_TERMS(3),
    REASON(4),
    RECORDS_READ(5),
    /** The id that was asked for and refused. */
    TARGET(6),
    /** The records that a search opened to compare them. */
    OPENED_IDS(7);

    private final int number;

    CommitmentTag(int number) {
        this.number = number;
    }

    /** From 1; a u16 on the wire and in the hash. */
    public int number() {
        return number;
    }
}
