package uk.marac.research;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.id.AgencyId;

/**
 * What one agency returns on one case, whole. {@code {"submit": true, "nothingHeld": true}} is a whole return.
 *
 * @param agency which of the caller's agencies; may be left out where there is one only
 * @param submit false keeps it a draft of the agency
 * @param audience of what the return itself says; may be left out where nothing is held
 * @param namedAgencies for {@link Audience#NAMED_AGENCIES} only
 * @param lastContact when and of what kind
 * @param staffWarning what staff who visit must know
 */
public record ReturnRequest(
        @Nullable AgencyId agency,
        boolean submit,
        boolean nothingHeld,
        @Nullable Audience audience,
        @Size(max = 100) List<@NotNull AgencyId> namedAgencies,
        @Size(max = 100) List<@NotNull @Valid PersonKnown> peopleKnown,
        @Nullable @Size(min = 1, max = 2000) String lastContact,
        @Nullable @Size(min = 1, max = 2000) String staffWarning,
        @Nullable @Size(min = 1, max = 5000) String suggestedActions,
        @Size(max = 200) List<@NotNull @Valid LineRequest> lines) {

    public ReturnRequest {
        namedAgencies = Objects.requireNonNullElse(namedAgencies, List.of());
        peopleKnown = Objects.requireNonNullElse(peopleKnown, List.of());
        lines = Objects.requireNonNullElse(lines, List.of());
    }
}
