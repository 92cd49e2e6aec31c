package uk.marac.gate;

/** Whoever something was being given to takes no more of it. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause says nothing of what was given */
    public NotTaken(Throwable cause) {
        super("not taken", cause);
    }
}
