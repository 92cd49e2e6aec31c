package uk.marac.flag;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.referral.IncidentBasis;

/**
 * A further incident.
 *
 * @param occurredOn the day of the incident, or where that is not known the day of its disclosure
 * @param criminalType whether of a type that would be criminal; null where nobody can say
 */
public record IncidentRequest(
        @NotNull LocalDate occurredOn,
        @NotNull IncidentBasis basis,
        @Nullable Boolean criminalType,
        @NotEmpty Set<@NotNull IncidentKind> kinds,
        @NotBlank @Size(max = 20000) String account,
        @NotBlank @Size(max = 200) String disclosedTo) {}
