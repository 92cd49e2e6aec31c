package uk.marac.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Says that the connection ends with an answer that was given before the body was read. The server ends it anyway, and
 * a client that is not told sends its next request into a connection that is closing.
 */
public final class UnreadBody implements ContainerResponseFilter {

    private static final String READ = "uk.marac.web.body-read";

    static void noteRead(ContainerRequestContext request) {
        request.setProperty(READ, true);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean sent = request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
        if (response.getStatus() >= 400 && sent && request.getProperty(READ) == null) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
