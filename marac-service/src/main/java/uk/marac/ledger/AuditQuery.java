package uk.marac.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.Outcome;

/**
 * Which entries of an area's log, oldest first.
 *
 * @param caseId only those that concern this case; all where null
 * @param actorId only those of this actor; all where null
 * @param outcome only those that ended so; all where null
 * @param from only those of acts at this time or later; all where null
 * @param before only those of acts before this time; all where null
 * @param after the entry after which the page begins; the first where null
 * @param limit at most this many
 */
public record AuditQuery(
        @Nullable UUID caseId,
        @Nullable UUID actorId,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable UUID after,
        int limit) {

    /** All that concern a case. */
    public static AuditQuery about(UUID caseId, int limit) {
        return new AuditQuery(caseId, null, null, null, null, null, limit);
    }

    /** All that ended so. */
    public static AuditQuery ended(Outcome outcome, int limit) {
        return new AuditQuery(null, null, outcome, null, null, null, limit);
    }

    /** The same, from where a page ended. */
    public AuditQuery goingOn(UUID last) {
        return new AuditQuery(caseId, actorId, outcome, from, before, last, limit);
    }
}
