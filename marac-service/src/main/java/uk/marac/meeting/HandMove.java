package uk.marac.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.marac.id.ListingId;

/**
 * That somebody moved a listing to another place than its own.
 *
 * @param before all that stood behind it then, the nearest first: it goes on standing before these, whatever is listed later
 * @param by who moved it
 */
public record HandMove(List<ListingId> before, String reason, UUID by, Instant at) {}
