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

    /** Places read at once at most; what stands before them is asked for one by one. */
    private static final long RECENT = 10_000;

    static Whereabouts read(Handle handle, UUID area, Collection<UUID> committed, long since) {
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
        handle.createQuery("""
                        SELECT placed.id, b.first + placed.position <= :signed AS signed
                          FROM marac.log_batch b CROSS JOIN LATERAL unnest(b.entry_ids) WITH ORDINALITY placed (id, position)
                         WHERE b.area_id = :area AND b.first >= :since
                        """)
                .bind("area", area)
                .bind("since", Math.max(since, signed - RECENT))
                .bind("signed", signed)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (lost.remove(id) && row.getBoolean("signed")) {
                        covered.add(id);
                    }
                    return id;
                })
                .list();
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
}
