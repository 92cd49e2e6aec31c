package uk.marac.cli.input;

/** What was given cannot be checked at all: a folder that is no log's, a key that is no key. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(String message) {
        super(message);
    }
}
