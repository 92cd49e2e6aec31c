package uk.marac.transfer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.TransferId;

/** Transfers of which the other area has something to hear. One joins in the act that it is to hear of. */
final class TransferQueue {

    /** How long an instance has for what it took before another may try. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** After which an accepted transfer is told again: its case goes on without a word to it. */
    private static final Duration NEWS = Duration.ofHours(1);

    private static final int BATCH = 20;

    void join(WriteTx tx, TransferId transfer) {
        put(tx, transfer, tx.now());
    }

    /** Tells it again later. */
    void later(WriteTx tx, TransferId transfer) {
        put(tx, transfer, tx.now().plus(NEWS));
    }

    void leave(WriteTx tx, TransferId transfer) {
        tx.execute("DELETE FROM marac.transfer_pending WHERE area_id = :area AND transfer_id = :transfer")
                .bind("area", tx.area().value())
                .bind("transfer", transfer.value())
                .execute();
    }

    /** Takes some that are due, for this instance alone. */
    List<TransferId> take(WriteTx tx) {
        return tx.query("""
                        UPDATE marac.transfer_pending SET next_try_at = :next
                         WHERE area_id = :area AND transfer_id IN (
                               SELECT transfer_id FROM marac.transfer_pending
                                WHERE area_id = :area AND next_try_at <= :now
                                ORDER BY next_try_at LIMIT :batch FOR UPDATE SKIP LOCKED)
                        RETURNING transfer_id
                        """)
                .bind("area", tx.area().value())
                .bind("now", tx.now().atOffset(ZoneOffset.UTC))
                .bind("next", tx.now().plus(LEASE).atOffset(ZoneOffset.UTC))
                .bind("batch", BATCH)
                .mapTo(UUID.class)
                .map(TransferId::new)
                .list();
    }

    List<TransferId> all(Tx tx) {
        return tx.query("SELECT transfer_id FROM marac.transfer_pending WHERE area_id = :area ORDER BY next_try_at")
                .bind("area", tx.area().value())
                .mapTo(UUID.class)
                .map(TransferId::new)
                .list();
    }

    private static void put(WriteTx tx, TransferId transfer, Instant next) {
        tx.execute("INSERT INTO marac.transfer_pending (area_id, transfer_id, next_try_at)"
                        + " VALUES (:area, :transfer, :next)"
                        + " ON CONFLICT (area_id, transfer_id) DO UPDATE SET next_try_at = excluded.next_try_at")
                .bind("area", tx.area().value())
                .bind("transfer", transfer.value())
                .bind("next", next.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
