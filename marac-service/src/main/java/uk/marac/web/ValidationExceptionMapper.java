package uk.marac.web;

import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Comparator;
import java.util.List;

/** Fields that break their declared rules. Names the field and the rule, never the value. */
public final class ValidationExceptionMapper implements ExceptionMapper<JerseyViolationException> {

    private static final int MOST = 50;
    private static final String SAID_BY_THE_FRAMEWORK = "^(query|path) param ";

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
        StringBuilder path = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName().replaceFirst(SAID_BY_THE_FRAMEWORK, "");
            } else if (node.getKind() != ElementKind.METHOD) {
                append(path, node);
            }
        }
        return new FieldError(path.isEmpty() ? parameter : path.toString(), violation.getMessage());
    }

    private static void append(StringBuilder path, Path.Node node) {
        if (node.getIndex() != null) {
            path.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            path.append(path.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
