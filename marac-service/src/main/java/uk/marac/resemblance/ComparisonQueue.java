package uk.marac.resemblance;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.MembershipId;

/**
 * Members who are still to be compared with the parties of cases under way. A member joins in the transaction that appoints
 * them and leaves in the one that compares them.
 */
final class ComparisonQueue {

    /** How long an instance has for what it took before another may try. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final int BATCH = 20;

    void join(WriteTx tx, MembershipId member) {
        tx.execute("INSERT INTO marac.comparison_pending (area_id, membership_id, next_try_at)"
                        + " VALUES (:area, :member, :now)")
                .bind("area", tx.area().value())
                .bind("member", member.value())
                .bind("now", tx.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Takes some that are due, for this instance alone. */
    List<MembershipId> take(WriteTx tx) {
        return tx.query("""
                        UPDATE marac.comparison_pending SET next_try_at = :next
                         WHERE area_id = :area AND membership_id IN (
                               SELECT membership_id FROM marac.comparison_pending
                                WHERE area_id = :area AND next_try_at <= :now
                                ORDER BY next_try_at LIMIT :batch FOR UPDATE SKIP LOCKED)
                        RETURNING membership_id
                        """)
                .bind("area", tx.area().value())
                .bind("now", tx.now().atOffset(ZoneOffset.UTC))
                .bind("next", tx.now().plus(LEASE).atOffset(ZoneOffset.UTC))
                .bind("batch", BATCH)
                .mapTo(UUID.class)
                .map(MembershipId::new)
                .list();
    }

    List<MembershipId> all(Tx tx) {
        return tx.query("SELECT membership_id FROM marac.comparison_pending WHERE area_id = :area ORDER BY next_try_at")
                .bind("area", tx.area().value())
                .mapTo(UUID.class)
                .map(MembershipId::new)
                .list();
    }

    /** Whether they were still there. */
    boolean leave(WriteTx tx, MembershipId member) {
        return tx.execute("DELETE FROM marac.comparison_pending WHERE area_id = :area AND membership_id = :member")
                        .bind("area", tx.area().value())
                        .bind("member", member.value())
                        .execute()
                == 1;
    }
}
