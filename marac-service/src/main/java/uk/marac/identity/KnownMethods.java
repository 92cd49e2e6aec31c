package uk.marac.identity;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Refuses OPTIONS, TRACE and the like before the framework answers them by itself. */
@PreMatching
@Priority(1)
final class KnownMethods implements ContainerRequestFilter {
    private static final List<String> KNOWN = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!KNOWN.contains(request.getMethod())) {
            request.abortWith(Response.status(Response.Status.METHOD_NOT_ALLOWED)
                    .header(HttpHeaders.ALLOW, String.join(", ", KNOWN))
                    .build());
        }
    }
}
