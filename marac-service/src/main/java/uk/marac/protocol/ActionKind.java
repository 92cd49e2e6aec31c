package uk.marac.protocol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import uk.marac.agency.AgencyKind;

/**
 * A kind of action that meetings agree again and again.
 *
 * @param label the rules' words for it, never a person's
 * @param agencyKinds whose action it typically is; none where it is everybody's
 */
public record ActionKind(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotBlank @Size(max = 100) String label,
        @Size(max = 13) List<@NotNull AgencyKind> agencyKinds,
        @NotNull ActionAim aim) {

    public ActionKind {
        agencyKinds = Objects.requireNonNullElse(agencyKinds, List.of());
    }

    static ActionKind of(String code, String label, ActionAim aim, AgencyKind... agencyKinds) {
        return new ActionKind(code, label, List.of(agencyKinds), aim);
    }

    /** Whether it is shown to who looks for what this kind of agency does. */
    public boolean isTypicalFor(AgencyKind kind) {
        return agencyKinds.isEmpty() || agencyKinds.contains(kind);
    }
}
