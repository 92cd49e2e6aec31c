package uk.marac.keys;

/** A sealed value outside a row was refused. Carries a reason and nothing of the value. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Not the one encoding. */
        MALFORMED,
        /** Altered, or sealed with another key or for another place. */
        ALTERED
    }

    private final Reason reason;

    public RefusedException(Reason reason) {
        super("sealed value refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
