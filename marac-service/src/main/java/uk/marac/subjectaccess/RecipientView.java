package uk.marac.subjectaccess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;

/**
 * An agency whose people saw or changed what is held, by the log. A list that held the case counts.
 *
 * @param agency absent for what nobody did for an agency
 * @param people how many different
 * @param acts how often
 */
public record RecipientView(
        @Nullable AgencyId agency, @Nullable String name, int people, int acts, Instant first, Instant last) {}
