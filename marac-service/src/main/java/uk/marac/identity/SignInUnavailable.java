package uk.marac.identity;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The identity provider's keys cannot be had, so nobody can be believed just now: 503, try again. */
public final class SignInUnavailable extends WebApplicationException {
    private static final long serialVersionUID = 1;
    private static final int RETRY_AFTER_SECONDS = 30;

    public SignInUnavailable() {
        super(Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build());
    }
}
