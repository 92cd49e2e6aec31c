package uk.marac.keys.ledger;

/** Well-formed, but not proven: a signature, proof, root or commitment that does not hold. */
public final class NotVerifiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message names the step that failed, never the value that failed it */
    public NotVerifiedException(String message) {
        super(message);
    }
}
