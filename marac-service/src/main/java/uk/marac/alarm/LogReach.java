package uk.marac.alarm;

import java.util.Optional;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;

/**
 * A stretch of an area's log that nobody has looked through yet.
 *
 * @param generation how many logs of the area were closed before this one
 * @param stored up to where it was said to be looked through
 * @param from where the stretch begins; not at {@code stored} where another log has followed
 * @param upto where it ends
 * @param end where the log ends
 */
record LogReach(long generation, long stored, long from, long upto, long end) {

    /** So that one pass holds few entries at once. */
    private static final int BATCHES = 50;

    static LogReach next(Tx tx) {
        long end = number(tx, "SELECT h.size FROM marac.log_head h WHERE h.area_id = :area");
        long stored = number(tx, "SELECT w.seen FROM marac.canary_watch w WHERE w.area_id = :area");
        long generation = number(tx, "SELECT count(*) FROM marac.closed_log c WHERE c.area_id = :area");
        long of = number(tx, "SELECT w.generation FROM marac.canary_watch w WHERE w.area_id = :area");
        long from = of != generation || stored > end ? 0 : stored;
        return new LogReach(generation, stored, from, Math.min(end, upto(tx, from, end)), end);
    }

    private static long upto(Tx tx, long from, long end) {
        return tx.query("SELECT coalesce(max(b.upto), :end) FROM (SELECT first + cardinality(entry_ids) AS upto"
                        + " FROM marac.log_batch WHERE area_id = :area AND first >= :from ORDER BY first LIMIT "
                        + BATCHES
                        + ") b")
                .bind("area", tx.area().value())
                .bind("from", from)
                .bind("end", end)
                .mapTo(Long.class)
                .one();
    }

    private static long number(Tx tx, String sql) {
        return tx.query(sql)
                .bind("area", tx.area().value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    boolean isLast() {
        return upto == end;
    }

    boolean isEmpty() {
        return upto == from && from == stored;
    }

    /** Says that it was looked through; false where another instance was quicker. */
    boolean done(WriteTx tx) {
        Optional<UUID> ours = tx.query("""
                        INSERT INTO marac.canary_watch AS w (area_id, generation, seen) VALUES (:area, :generation, :upto)
                        ON CONFLICT (area_id) DO UPDATE SET generation = :generation, seen = :upto WHERE w.seen = :stored
                        RETURNING area_id
                        """)
                .bind("area", tx.area().value())
                .bind("generation", generation)
                .bind("upto", upto)
                .bind("stored", stored)
                .mapTo(UUID.class)
                .findOne();
        return ours.isPresent();
    }
}
