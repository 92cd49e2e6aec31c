package uk.marac.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Entries of one area by their columns, each with its place in the log. */
final class EntryStore {

    /** A batch is later than its entries' acts, but for two instances' clocks; so the search begins a minute before. */
    private static final String SELECT = """
            SELECT e.id, e.at, e.actor_id, e.agency_id, e.permission, e.outcome, e.request_id, e.entry, e.mac,
                   p.index, p.case_seqs, p.recorded_at
              FROM marac.audit_entry e
              LEFT JOIN LATERAL (
                    SELECT b.first + array_position(b.entry_ids, e.id) - 1 AS index,
                           b.at AS recorded_at,
                           b.case_seqs[array_position(b.entry_ids, e.id)] AS case_seqs
                      FROM marac.log_batch b
                     WHERE b.area_id = e.area_id AND b.at >= e.at - interval '1 minute' AND e.id = ANY (b.entry_ids)
                     ORDER BY b.at LIMIT 1) p ON true
             WHERE e.area_id = :area
            """;

    private record Point(OffsetDateTime at, UUID id) {}

    private final Handle handle;
    private final UUID area;

    EntryStore(Handle handle, UUID area) {
        this.handle = handle;
        this.area = area;
    }

    Optional<StoredEntry> find(UUID id) {
        return handle.createQuery(SELECT + " AND e.id = :id")
                .bind("area", area)
                .bind("id", id)
                .map((row, context) -> StoredEntry.read(row))
                .findOne();
    }

    /** Empty where the page would begin after an entry that is not there. */
    Optional<List<StoredEntry>> page(AuditQuery query) {
        Optional<Point> after = Optional.ofNullable(query.after()).flatMap(this::point);
        return query.after() != null && after.isEmpty() ? Optional.empty() : Optional.of(page(query, after));
    }

    private List<StoredEntry> page(AuditQuery asked, Optional<Point> after) {
        StringBuilder sql = new StringBuilder(SELECT);
        if (asked.caseId() != null) {
            sql.append(" AND EXISTS (SELECT 1 FROM marac.audit_opening o WHERE o.area_id = e.area_id"
                    + " AND o.entry_id = e.id AND o.case_id = :case)");
        }
        if (asked.actorId() != null) {
            sql.append(" AND e.actor_id = :actor");
        }
        if (asked.outcome() != null) {
            sql.append(" AND e.outcome = :outcome");
        }
        if (asked.from() != null) {
            sql.append(" AND e.at >= :from");
        }
        if (asked.before() != null) {
            sql.append(" AND e.at < :before");
        }
        if (after.isPresent()) {
            sql.append(" AND (e.at, e.id) > (:afterAt, :afterId)");
        }
        Query query = handle.createQuery(
                        sql.append(" ORDER BY e.at, e.id LIMIT :limit").toString())
                .bind("area", area)
                .bind("limit", asked.limit());
        bind(query, "case", asked.caseId());
        bind(query, "actor", asked.actorId());
        bind(query, "outcome", asked.outcome() == null ? null : asked.outcome().name());
        bind(query, "from", asked.from());
        bind(query, "before", asked.before());
        after.ifPresent(point -> query.bind("afterAt", point.at()).bind("afterId", point.id()));
        return query.map((row, context) -> StoredEntry.read(row)).list();
    }

    private static void bind(Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.bind(name, value);
        }
    }

    private Optional<Point> point(UUID id) {
        return handle.createQuery("SELECT at FROM marac.audit_entry WHERE area_id = :area AND id = :id")
                .bind("area", area)
                .bind("id", id)
                .map((row, context) -> new Point(row.getObject("at", OffsetDateTime.class), id))
                .findOne();
    }
}
