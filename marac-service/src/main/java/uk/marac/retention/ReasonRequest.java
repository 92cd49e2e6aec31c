package uk.marac.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a hold is placed or lifted. */
public record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}
