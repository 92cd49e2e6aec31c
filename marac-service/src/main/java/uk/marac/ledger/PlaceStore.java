package uk.marac.ledger;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Entries of one area by their places in the log. */
final class PlaceStore {

    /** Batches do not overlap, so the one before the first place is found by its key. */
    private static final String SELECT = """
            SELECT b.first + placed.position - 1 AS index, placed.id AS placed_id, placed.seqs AS case_seqs, b.at AS recorded_at,
                   e.id, e.at, e.actor_id, e.agency_id, e.permission, e.outcome, e.request_id, e.entry, e.mac
              FROM marac.log_batch b
              CROSS JOIN LATERAL unnest(b.entry_ids, b.case_seqs) WITH ORDINALITY AS placed (id, seqs, position)
              LEFT JOIN marac.audit_entry e ON e.area_id = b.area_id AND e.id = placed.id
             WHERE b.area_id = :area AND b.first < :to
               AND b.first >= coalesce((SELECT max(f.first) FROM marac.log_batch f
                                         WHERE f.area_id = :area AND f.first <= :from), 0)
               AND b.first + placed.position - 1 >= :from AND b.first + placed.position - 1 < :to
             ORDER BY 1, b.first
            """;

    private final Handle handle;
    private final UUID area;

    PlaceStore(Handle handle, UUID area) {
        this.handle = handle;
        this.area = area;
    }

    /** In order of their places; what is not there is left out, what stands at one place twice is there twice. */
    List<PlacedEntry> entries(long from, long to) {
        return handle.createQuery(SELECT)
                .bind("area", area)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new PlacedEntry(
                        row.getLong("index"),
                        row.getObject("placed_id", UUID.class),
                        row.getBytes("case_seqs"),
                        row.getObject("id") == null ? null : StoredEntry.read(row)))
                .list();
    }
}
