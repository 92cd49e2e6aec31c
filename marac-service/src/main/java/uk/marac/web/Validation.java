package uk.marac.web;

import io.dropwizard.jersey.validation.Validators;
import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;

/** The declared rules of requests: one way to judge them, and one way to name the field that breaks one. */
public final class Validation {

    private static final String SAID_BY_THE_FRAMEWORK = "^(query|path) param ";

    private Validation() {}

    /** @param days whether a day is past is asked where days are counted, not of the machine's own zone */
    public static ValidatorFactory factory(ClockProvider days) {
        return Validators.newConfiguration().clockProvider(days).buildValidatorFactory();
    }

    /** The path of the field in the request, or the name of the parameter. */
    public static String field(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName().replaceFirst(SAID_BY_THE_FRAMEWORK, "");
            } else if (node.getKind() != ElementKind.METHOD) {
                append(path, node);
            }
        }
        return path.isEmpty() ? parameter : path.toString();
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
