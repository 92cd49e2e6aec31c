package uk.marac.cli.service;

/** The service did not give what was asked for, and says why as far as it does. */
public final class NotDoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What whoever asked can do about it. */
    public enum Remedy {
        /** Nothing: it is not there, or not theirs. */
        NONE,
        SIGN_IN,
        TRY_LATER
    }

    private final Remedy remedy;

    public NotDoneException(Remedy remedy, String message) {
        super(message);
        this.remedy = remedy;
    }

    public Remedy remedy() {
        return remedy;
    }
}
