package uk.marac.web;

import java.util.List;
import uk.marac.gate.Rejected;

/** An act that was allowed but cannot be done as asked; answered as a problem. */
public final class ProblemException extends Rejected {
    private static final long serialVersionUID = 1L;
    private final ProblemType type;
    private final transient List<FieldError> errors;

    private ProblemException(ProblemType type, List<FieldError> errors) {
        super(type.name());
        this.type = type;
        this.errors = errors;
    }

    /** The thing is not in a state in which this can be done. */
    public static ProblemException conflict(String field, String message) {
        return new ProblemException(ProblemType.CONFLICT, List.of(new FieldError(field, message)));
    }

    /** A field breaks a rule that its type and length do not show. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(ProblemType.INVALID, errors);
    }

    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, List.of());
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
