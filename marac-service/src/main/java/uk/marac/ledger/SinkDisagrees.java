package uk.marac.ledger;

/** The sink holds something else than the database. One of the two was altered, or lost what it had. */
public sealed class SinkDisagrees extends RuntimeException permits SinkAhead {
    private static final long serialVersionUID = 1L;

    /** @param what of which file or size; names nobody */
    public SinkDisagrees(String what) {
        super(what);
    }
}
