package uk.marac.web;

import java.util.Locale;

/** Every problem that the API answers with: RFC 9457 type, title and status. The text is the same whoever asks. */
public enum ProblemType {
    MALFORMED(400, "The request could not be read"),
    NOT_SIGNED_IN(401, "Sign in first"),
    STEP_UP_REQUIRED(401, "Sign in again to do this"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "This cannot be sent in the form asked for"),
    CONFLICT(409, "This cannot be done in the present state"),
    STALE(412, "Somebody else has changed this since you read it"),
    TOO_LARGE(413, "The request is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "This form of content is not accepted"),
    INVALID(422, "Some of what was sent cannot be accepted"),
    IDEMPOTENCY_KEY_REUSED(422, "This idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "Say which version you are changing, with If-Match"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something went wrong; nothing was changed"),
    UNAVAILABLE(503, "Try again later");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String uri() {
        return "urn:marac:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem that stands for an HTTP status raised by the framework. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }
}
