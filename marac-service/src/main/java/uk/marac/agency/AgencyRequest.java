package uk.marac.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An agency to add. */
public record AgencyRequest(
        @NotNull AgencyKind kind, @NotBlank @Size(max = 120) String name) {}
