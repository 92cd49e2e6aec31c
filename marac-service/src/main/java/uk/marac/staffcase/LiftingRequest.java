package uk.marac.staffcase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a case is no staff case any more. */
public record LiftingRequest(@NotBlank @Size(max = 2000) String reason) {}
