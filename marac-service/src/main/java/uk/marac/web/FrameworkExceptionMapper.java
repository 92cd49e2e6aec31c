package uk.marac.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/** What Jersey refuses by itself: no such path, method, media type or parameter. */
public final class FrameworkExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response original = refusal.getResponse();
        Response.ResponseBuilder problem =
                Response.fromResponse(Problem.response(ProblemType.ofStatus(original.getStatus()), List.of()));
        for (String header : KEPT) {
            String value = original.getHeaderString(header);
            if (value != null) {
                problem.header(header, value);
            }
        }
        return problem.build();
    }
}
