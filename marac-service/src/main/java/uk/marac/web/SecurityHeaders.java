package uk.marac.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Map;

/** Headers of every answer: nothing is kept, framed, guessed at or told to another site. */
public final class SecurityHeaders implements ContainerResponseFilter {

    static final Map<String, String> ALL = Map.of(
            "Cache-Control", "no-store",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        ALL.forEach(response.getHeaders()::putSingle);
    }
}
