package uk.marac.identity;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * No believed credential came with the request. Answers 401 with an RFC 6750 challenge even where nobody maps it.
 * What was wrong with a token is not in it.
 */
public final class NotSignedIn extends WebApplicationException {
    private static final long serialVersionUID = 1;

    private NotSignedIn(String challenge) {
        super(Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build());
    }

    public static NotSignedIn withoutCredential() {
        return new NotSignedIn("Bearer");
    }

    public static NotSignedIn withBadToken() {
        return new NotSignedIn("Bearer error=\"invalid_token\"");
    }
}
