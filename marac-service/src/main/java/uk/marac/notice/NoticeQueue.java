package uk.marac.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import uk.marac.gate.WriteTx;
import uk.marac.id.NoticeId;

/** Notices that are still to be sent. One joins in the act that it tells of and leaves once nothing more is tried. */
final class NoticeQueue {

    /** How long an instance has for the one that it took before another may try. Longer than any of its waits together. */
    static final Duration LEASE = Duration.ofMinutes(10);

    void join(WriteTx tx, NoticeId notice) {
        tx.execute("INSERT INTO marac.notice_pending (area_id, notice_id, next_try_at) VALUES (:area, :notice, :now)")
                .bind("area", tx.area().value())
                .bind("notice", notice.value())
                .bind("now", tx.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Takes one that is due, for this instance alone. */
    Optional<NoticeId> take(WriteTx tx) {
        return tx.query("""
                        UPDATE marac.notice_pending SET next_try_at = :next
                         WHERE area_id = :area AND notice_id = (
                               SELECT notice_id FROM marac.notice_pending
                                WHERE area_id = :area AND next_try_at <= :now
                                ORDER BY next_try_at, notice_id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING notice_id
                        """)
                .bind("area", tx.area().value())
                .bind("now", tx.now().atOffset(ZoneOffset.UTC))
                .bind("next", tx.now().plus(LEASE).atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .map(NoticeId::new)
                .findOne();
    }

    void later(WriteTx tx, NoticeId notice, Instant next) {
        tx.execute("UPDATE marac.notice_pending SET next_try_at = :next WHERE area_id = :area AND notice_id = :notice")
                .bind("area", tx.area().value())
                .bind("notice", notice.value())
                .bind("next", next.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void leave(WriteTx tx, NoticeId notice) {
        tx.execute("DELETE FROM marac.notice_pending WHERE area_id = :area AND notice_id = :notice")
                .bind("area", tx.area().value())
                .bind("notice", notice.value())
                .execute();
    }
}
