package uk.marac.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How the one who asks stands to somebody in the case. */
public record ConflictRequest(@NotBlank @Size(max = 2000) String nature) {}
