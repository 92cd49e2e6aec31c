package uk.marac.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an action that was reported as complete is not. */
public record ReopeningRequest(@NotBlank @Size(max = 4000) String reason) {}
