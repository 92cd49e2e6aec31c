package uk.marac.identity;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.UUID;
import org.slf4j.MDC;

/** Gives each request an id of our own, in the log and in the answer; what the client calls it is not looked at. */
@PreMatching
@Priority(0)
public final class RequestId implements ContainerRequestFilter, ContainerResponseFilter {
    public static final String HEADER = "X-Request-Id";
    private static final String PROPERTY = RequestId.class.getName();
    private static final String LOG_KEY = "request";

    /** The id of this request, given at its first use. */
    public static UUID of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof UUID id) {
            return id;
        }
        UUID id = UUID.randomUUID();
        request.setProperty(PROPERTY, id);
        return id;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MDC.put(LOG_KEY, of(request).toString());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, of(request).toString());
        MDC.remove(LOG_KEY);
    }
}
