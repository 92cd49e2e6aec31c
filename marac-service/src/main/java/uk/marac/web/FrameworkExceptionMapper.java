package uk.marac.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.glassfish.jersey.server.ParamException;

/** What Jersey refuses by itself: no such path, method, media type or parameter. */
public final class FrameworkExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    @Override
    public Response toResponse(WebApplicationException refusal) {
        // What is wrong in a path is not there; what is wrong in a query is said.
        if (refusal instanceof ParamException.QueryParamException query) {
            return Problem.response(
                    ProblemType.INVALID, List.of(new FieldError(query.getParameterName(), FieldError.UNREADABLE)));
        }
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
