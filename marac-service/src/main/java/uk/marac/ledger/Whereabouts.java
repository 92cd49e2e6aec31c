package uk.marac.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What became of entries.
 *
 * @param covered those under a checkpoint
 * @param lost those that neither have a place nor wait for one
 * @param signed size of the newest checkpoint
 */
public record Whereabouts(Set<UUID> covered, Set<UUID> lost, long signed) {

    private record Placed(UUID id, long index) {}

    /** Places read at once at most; what stands before them is asked for one by one. */
    private static final long RECENT = 10_000;

    public static Whereabouts read(Handle handle, UUID area, Collection<UUID> committed, long since) {
        long signed = new LogStore(handle, area)
                .newestCheckpoint()
                .map(StoredCheckpoint::size)
                .orElse(0L);
        List<UUID> waiting = handle.createQuery(
                        "SELECT entry_id FROM marac.audit_staged WHERE area_id = :area AND entry_id = ANY (:entries)")
                .bind("area", area)
                .bindArray("entries", UUID.class, committed)
                .mapTo(UUID.class)
                .list();
        Set<UUID> covered = new HashSet<>();
        Set<UUID> lost = new HashSet<>(committed);
        waiting.forEach(lost::remove);
        for (Placed placed : placed(handle, area, Math.max(since, signed - RECENT))) {
            if (lost.remove(placed.id()) && placed.index() < signed) {
                covered.add(placed.id());
            }
        }
        // A log that follows another: all but its first entry is about to wait again.
        if (new LogStore(handle, area).head().size() == 0) {
            lost.clear();
        }
        EntryStore store = new EntryStore(handle, area);
        for (UUID missed : Set.copyOf(lost)) {
            store.find(missed).map(StoredEntry::index).ifPresent(index -> {
                lost.remove(missed);
                if (index < signed) {
                    covered.add(missed);
                }
            });
        }
        return new Whereabouts(Set.copyOf(covered), Set.copyOf(lost), signed);
    }

    private static List<Placed> placed(Handle handle, UUID area, long since) {
        return handle.createQuery("""
                        SELECT placed.id, b.first + placed.position - 1 AS index
                          FROM marac.log_batch b CROSS JOIN LATERAL unnest(b.entry_ids) WITH ORDINALITY placed (id, position)
                         WHERE b.area_id = :area AND b.first >= :since
                        """)
                .bind("area", area)
                .bind("since", since)
                .map((row, context) -> new Placed(row.getObject("id", UUID.class), row.getLong("index")))
                .list();
    }
}
