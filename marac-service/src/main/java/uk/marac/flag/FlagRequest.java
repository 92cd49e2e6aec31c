package uk.marac.flag;

import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;

/**
 * A flag to put on.
 *
 * @param agency whose it is; null for the only one of the member's that is involved
 */
public record FlagRequest(@Nullable AgencyId agency) {}
