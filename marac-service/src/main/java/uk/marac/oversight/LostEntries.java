package uk.marac.oversight;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.ledger.Whereabouts;

/**
 * Looks for entries that this instance committed and that are gone before they had their place. Each is an alarm until
 * the instance is started again, and named in an entry, which stays.
 */
public final class LostEntries {

    private static final Logger LOG = LoggerFactory.getLogger(LostEntries.class);

    private final Gate gate;
    private final Supplier<Actor> actor;
    private final AtomicLong lost = new AtomicLong();
    private final Map<AreaId, Long> looked = new ConcurrentHashMap<>();

    LostEntries(Gate gate, Supplier<Actor> actor) {
        this.gate = gate;
        this.actor = actor;
    }

    /** How many since the start. */
    public long count() {
        return lost.get();
    }

    void look(AreaId log) {
        // Before the transaction, so that its snapshot has them all.
        var committed = gate.remembered().of(log);
        if (committed.isEmpty()) {
            return;
        }
        Target area = Target.area(log);
        long since = looked.getOrDefault(log, 0L);
        Whereabouts found = gate.read(
                actor.get(), Permission.SEQUENCE_LOG, area, tx -> tx.log().whereabouts(committed, since));
        if (!found.lost().isEmpty()) {
            report(area, found);
        }
        gate.remembered().forget(found.covered());
        gate.remembered().forget(found.lost());
        looked.put(log, found.signed());
    }

    private void report(Target area, Whereabouts found) {
        LOG.error(
                "{} entries of {} are gone before they had their place",
                found.lost().size(),
                area.area());
        gate.write(actor.get(), Permission.REPORT_LOST_ENTRY, area, tx -> {
            for (UUID entry : found.lost()) {
                tx.note(CommitmentTag.TARGET, Bytes.of(entry));
            }
            return true;
        });
        lost.addAndGet(found.lost().size());
    }
}
