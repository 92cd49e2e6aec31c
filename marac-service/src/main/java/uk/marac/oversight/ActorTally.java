package uk.marac.oversight;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Ground;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;

/** Adds up the entries of one person for one agency, in any order. */
final class ActorTally {

    /** Whose entries are added up together; without an agency those that were done for none. */
    record Key(UUID actorId, String actorKind, @Nullable UUID agencyId) {
        static Key of(LedgerEntry entry) {
            return new Key(entry.actorId(), entry.actorKind().name(), entry.agencyId());
        }
    }

    private final Key key;
    private Instant first;
    private Instant last;
    private int looks;
    private int changes;
    private int refusals;
    private boolean throughGlass;

    ActorTally(Key key, LedgerEntry entry) {
        this.key = key;
        this.first = at(entry);
        this.last = first;
    }

    void add(LedgerEntry entry) {
        Instant at = at(entry);
        first = at.isBefore(first) ? at : first;
        last = at.isAfter(last) ? at : last;
        throughGlass |= Ground.Relation.BREAK_GLASS.name().equals(entry.purpose());
        if (entry.outcome().isRefusal()) {
            refusals++;
        } else if (entry.outcome() == Outcome.FINISHED || entry.outcome() == Outcome.ABORTED) {
            // Of a look that was counted when it STARTED.
            return;
        } else if (entry.rows().isEmpty()) {
            looks++;
        } else {
            changes++;
        }
    }

    AuditActorView view(SortedSet<String> names) {
        return new AuditActorView(
                key.actorId, key.actorKind, key.agencyId, names, looks, changes, refusals, throughGlass, first, last);
    }

    private static Instant at(LedgerEntry entry) {
        return Instant.EPOCH.plus(entry.timeMicros(), ChronoUnit.MICROS);
    }
}
