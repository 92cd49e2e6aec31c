package uk.marac.protocol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One code of a scheme, and what it is called.
 *
 * @param group in which figures count it; null where nobody has said, and then they count it as not known
 */
public record SchemeCode(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,39}")
        String code,

        @NotBlank @Size(max = 200) String label,
        @Nullable EqualityGroup group) {}
