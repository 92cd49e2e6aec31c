package uk.marac.repeat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.referral.IncidentBasis;

/**
 * The new incident.
 *
 * @param basis what the date is
 * @param criminalType whether of a type that would be criminal; null where nobody has said
 */
record Incident(LocalDate on, IncidentBasis basis, @Nullable Boolean criminalType) {}
