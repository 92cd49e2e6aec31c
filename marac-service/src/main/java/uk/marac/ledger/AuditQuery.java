package uk.marac.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an area's log, oldest first.
 *
 * @param caseId only those that concern this case; all where null
 * @param actorId only those of this actor; all where null
 * @param after the entry after which the page begins; the first where null
 * @param limit at most this many
 */
public record AuditQuery(
        @Nullable UUID caseId,
        @Nullable UUID actorId,
        @Nullable UUID after,
        int limit) {}
