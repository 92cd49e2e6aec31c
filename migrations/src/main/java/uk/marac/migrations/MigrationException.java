package uk.marac.migrations;

/** The database could not be prepared, read or brought up to date; nothing may run on it. */
public final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
