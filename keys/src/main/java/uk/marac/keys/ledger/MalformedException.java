package uk.marac.keys.ledger;

/** Bytes or text that are not the one encoding that a parser accepts, or a value outside its limits. */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message names the rule that was broken, never the value that broke it */
    public MalformedException(String message) {
        super(message);
    }
}
