package uk.marac.ledger;

/** The sink has of a log what the database has not: the database lost it, and may have gone on otherwise. */
public final class SinkAhead extends SinkDisagrees {
    private static final long serialVersionUID = 1L;

    SinkAhead(String what) {
        super(what);
    }
}
