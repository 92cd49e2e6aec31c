package uk.marac.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a case is closed or reopened. */
public record ClosureRequest(@NotBlank @Size(max = 4000) String reason) {}
