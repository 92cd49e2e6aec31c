package uk.marac.cli.witness;

/**
 * What the witness answers.
 *
 * @param status of HTTP
 * @param type of the body
 */
public record Answer(int status, String type, String body) {
    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer cosigned(String lines) {
        return new Answer(200, TEXT, lines);
    }

    /** Of which size the witness knows the log. */
    static Answer conflict(long size) {
        return new Answer(409, "text/x.tlog.size", size + "\n");
    }

    static Answer refused(int status, String why) {
        return new Answer(status, TEXT, why + "\n");
    }
}
