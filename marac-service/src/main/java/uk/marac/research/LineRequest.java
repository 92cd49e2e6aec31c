package uk.marac.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.id.AgencyId;
import uk.marac.id.PersonId;

/**
 * One thing to state.
 *
 * @param person whom it is about; null for the family as a whole
 * @param namedAgencies for {@link Audience#NAMED_AGENCIES} only
 */
public record LineRequest(
        @Nullable PersonId person,
        @NotNull LineKind kind,
        @NotBlank @Size(max = 5000) String text,
        @NotNull Audience audience,
        @Size(max = 100) List<@NotNull AgencyId> namedAgencies,
        boolean minuted) {

    public LineRequest {
        namedAgencies = Objects.requireNonNullElse(namedAgencies, List.of());
    }
}
