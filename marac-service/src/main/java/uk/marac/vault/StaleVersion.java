package uk.marac.vault;

/** Somebody else wrote the row since it was read. Nothing was written. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super("row was written by another");
    }
}
