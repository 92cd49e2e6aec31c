package uk.marac.flag;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a flag is taken off. */
public record RemovalRequest(@NotBlank @Size(max = 4000) String reason) {}
