package uk.marac.protocol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** A named list of codes in one version. Never changed once used: other codes are a new version. */
public record CodeScheme(
        @NotNull EqualityAttribute attribute,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String name,

        @Min(1) @Max(9999) int version,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid SchemeCode> codes) {

    /** Whether it goes by the same name and number, whatever its codes are. */
    public boolean isCalledAs(CodeScheme other) {
        return attribute == other.attribute && name.equals(other.name) && version == other.version;
    }

    public Optional<SchemeCode> code(String wanted) {
        return codes.stream().filter(code -> code.code().equals(wanted)).findFirst();
    }
}
