package uk.marac.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param source from whom it comes, where that is not the victim
 */
public record AnswerRequest(
        @NotBlank @Size(max = 40) String question,
        @NotNull RiskAnswer answer,
        @Nullable @Size(max = 500) String source) {}
