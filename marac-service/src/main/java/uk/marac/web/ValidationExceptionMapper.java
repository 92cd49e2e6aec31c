package uk.marac.web;

import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Comparator;
import java.util.List;

/** Fields that break their declared rules. Names the field and the rule, never the value. */
public final class ValidationExceptionMapper implements ExceptionMapper<JerseyViolationException> {

    private static final int MOST = 50;

    @Override
    public Response toResponse(JerseyViolationException failure) {
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(ValidationExceptionMapper::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .limit(MOST)
                .toList();
        return Problem.response(ProblemType.INVALID, errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(Validation.field(violation), violation.getMessage());
    }
}
