package uk.marac.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a case must be opened now by somebody who otherwise may not. */
public record BreakGlassRequest(@NotBlank @Size(max = 2000) String reason) {}
