package uk.marac.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.Checkpoint;

/**
 * A log that was closed because the database lost what is witnessed outside.
 *
 * @param generation which of the area's logs, from 1
 * @param size of the last witnessed checkpoint, as the root
 * @param openedBy the first entry of the log that follows
 */
public record ClosedLog(int generation, String origin, long size, Hash root, UUID openedBy) {

    /** Oldest first. */
    static List<ClosedLog> all(Handle handle, UUID area) {
        return handle.createQuery("""
                        SELECT generation, origin, size, root, opened_by FROM marac.closed_log
                        WHERE area_id = :area ORDER BY generation
                        """)
                .bind("area", area)
                .map((row, context) -> new ClosedLog(
                        row.getInt("generation"),
                        row.getString("origin"),
                        row.getLong("size"),
                        Hash.of(row.getBytes("root")),
                        row.getObject("opened_by", UUID.class)))
                .list();
    }

    static Optional<ClosedLog> newest(Handle handle, UUID area) {
        List<ClosedLog> all = all(handle, area);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Closes the log at a checkpoint. Every entry of the database then waits for a place in the next. */
    static void close(Handle handle, UUID area, Checkpoint last, UUID openedBy) {
        List<ClosedLog> before = all(handle, area);
        String first = before.isEmpty() ? last.origin() : before.get(0).origin();
        var unused = handle.createQuery("SELECT marac.close_log(:size, :root, :opened, :next)")
                .bind("size", last.size())
                .bind("root", last.root().bytes())
                .bind("opened", openedBy)
                .bind("next", first + "/" + (before.size() + 2))
                .mapTo(String.class)
                .list();
    }

    /** Once the next log has its first entry, the database's other entries wait for their places behind it. */
    static void restage(Handle handle, UUID area) {
        handle.createUpdate("""
                        INSERT INTO marac.audit_staged (area_id, entry_id)
                        SELECT e.area_id, e.id FROM marac.audit_entry e
                         WHERE e.area_id = :area AND NOT EXISTS (
                               SELECT 1 FROM marac.log_batch b WHERE b.area_id = e.area_id AND e.id = ANY (b.entry_ids))
                        ON CONFLICT DO NOTHING
                        """).bind("area", area).execute();
    }
}
