package uk.marac.repeat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The new incident.
 *
 * @param criminalType whether of a type that would be criminal; null where nobody has said
 */
record Incident(LocalDate on, @Nullable Boolean criminalType) {}
