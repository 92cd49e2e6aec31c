package uk.marac.referral;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.time.LondonDay;
import uk.marac.web.FieldErrors;
import uk.marac.web.Validation;

/** What a draft lacks to be a referral: the very rules by which a referral is refused, those of form first. */
final class DraftRules {

    private static final Set<Class<? extends Annotation>> SOMETHING =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final ReferralRules rules;
    private final Validator validator = Validation.factory(LondonDay::clock).getValidator();

    DraftRules(ReferralRules rules) {
        this.rules = rules;
    }

    FieldErrors check(ReferralRequest content, Instant now, OperatingProtocol protocol) {
        FieldErrors errors = new FieldErrors();
        validator.validate(content).stream()
                .sorted(Comparator.<ConstraintViolation<?>, String>comparing(Validation::field)
                        .thenComparing(ConstraintViolation::getMessage))
                .forEach(violation -> {
                    if (asksForSomething(violation)) {
                        errors.lacks(Validation.field(violation), violation.getMessage());
                    } else {
                        errors.wrong(Validation.field(violation), violation.getMessage());
                    }
                });
        rules.check(content, now, protocol, errors);
        return errors;
    }

    private static boolean asksForSomething(ConstraintViolation<?> violation) {
        return SOMETHING.contains(
                violation.getConstraintDescriptor().getAnnotation().annotationType());
    }
}
