package uk.marac.protocol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One code of a scheme, and what it is called. */
public record SchemeCode(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,39}")
        String code,

        @NotBlank @Size(max = 200) String label) {}
