package uk.marac.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An action to put on the steering group's list.
 *
 * @param cause what the group reads
 * @param reason in words, for coordinator and chair
 */
public record EscalationRequest(
        @NotNull EscalationCause cause,
        @NotBlank @Size(max = 4000) String reason) {}
