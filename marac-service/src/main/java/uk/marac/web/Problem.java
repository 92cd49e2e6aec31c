package uk.marac.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** RFC 9457 problem details. No instance and no request id, so that two refusals have the same bytes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Response response(ProblemType type, List<FieldError> errors) {
        return Response.status(type.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(of(type, errors))
                .build();
    }

    static Problem of(ProblemType type, List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), errors);
    }
}
