package uk.marac.keys.seal;

/** A sealed row was refused. Carries a reason and nothing of the row. */
public final class SealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** In the order in which they are checked. */
    public enum Reason {
        /** Not the one encoding of a seal or field. */
        MALFORMED,
        /** A scheme or suite that this reader does not know. */
        UNKNOWN_SCHEME,
        /** The key is not the one of the row's area and compartment. */
        WRONG_KEY,
        /** Not the version that the row says it has. */
        WRONG_VERSION,
        /** A schema newer than the reader's. */
        WRONG_SCHEMA,
        /** A declared field is missing, or one stands where none may. */
        FIELDS,
        /** A clear column newer than the row's schema holds a value that nothing vouches for. */
        CLEAR_COLUMN,
        /** Another key, table, record, version or salt sealed this. */
        COMMITMENT,
        /** Header, clear columns or fields are not those that were sealed. */
        MAC,
        /** A field's ciphertext was changed. */
        FIELD
    }

    private final Reason reason;

    public SealException(Reason reason) {
        super("sealed row refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
