package uk.marac.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/** JSON that is not JSON, or has a field, code, date or type that the endpoint does not know. */
public final class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.response(ProblemType.INVALID, List.of(new FieldError(path(mapping), FieldError.UNREADABLE)));
        }
        return Problem.response(ProblemType.MALFORMED, List.of());
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            String name = step.getFieldName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(printable(failure, name));
            }
        }
        return path.toString();
    }

    /** A name that is not ours may be anybody's. */
    private static String printable(JsonMappingException failure, String name) {
        boolean strange = failure instanceof PropertyBindingException unknown && name.equals(unknown.getPropertyName());
        return strange ? "(unknown)" : name;
    }
}
