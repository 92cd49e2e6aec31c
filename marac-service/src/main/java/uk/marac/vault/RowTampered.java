package uk.marac.vault;

/** A stored row is not the row that was last written, or cannot be shown to be. Names the table only. */
public final class RowTampered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RowTampered(String table, String what) {
        super(what + ": " + table);
    }
}
