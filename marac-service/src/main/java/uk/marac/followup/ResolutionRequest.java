package uk.marac.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an action need not stand on the steering group's list any more. */
public record ResolutionRequest(@NotBlank @Size(max = 4000) String reason) {}
