package uk.marac.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the owner reports of an action.
 *
 * @param evidence what shows that it was done
 * @param reason why it was not possible, or not done
 */
public record ActionOutcomeRequest(
        @NotNull ActionState state,
        @NotBlank @Size(max = 4000) String outcome,
        @Nullable @Size(max = 4000) String evidence,
        @Nullable @Size(max = 4000) String reason) {}
