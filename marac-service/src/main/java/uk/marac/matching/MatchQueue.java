package uk.marac.matching;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.ReferralId;

/**
 * Referrals whose people are still to be searched for. A referral joins in the transaction that submits it and leaves
 * in the one that matches it: none is lost, none is matched twice.
 */
final class MatchQueue {

    /** How long an instance has for what it took before another may try. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final int BATCH = 20;

    void join(WriteTx tx, ReferralId referral) {
        tx.execute("INSERT INTO marac.match_pending (area_id, referral_id, next_try_at)"
                        + " VALUES (:area, :referral, :now) ON CONFLICT DO NOTHING")
                .bind("area", tx.area().value())
                .bind("referral", referral.value())
                .bind("now", tx.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Takes some that are due, for this instance alone. */
    List<ReferralId> take(WriteTx tx) {
        List<ReferralId> due = tx.query(
                        "SELECT referral_id FROM marac.match_pending WHERE area_id = :area AND next_try_at <= :now"
                                + " ORDER BY next_try_at LIMIT :batch FOR UPDATE SKIP LOCKED")
                .bind("area", tx.area().value())
                .bind("now", tx.now().atOffset(ZoneOffset.UTC))
                .bind("batch", BATCH)
                .mapTo(UUID.class)
                .map(ReferralId::new)
                .list();
        tx.execute("UPDATE marac.match_pending SET next_try_at = :next WHERE area_id = :area"
                        + " AND referral_id = ANY (:referrals)")
                .bind("area", tx.area().value())
                .bind("next", tx.now().plus(LEASE).atOffset(ZoneOffset.UTC))
                .bindArray(
                        "referrals",
                        UUID.class,
                        due.stream().map(ReferralId::value).toList())
                .execute();
        return due;
    }

    List<ReferralId> all(Tx tx) {
        return tx.query("SELECT referral_id FROM marac.match_pending WHERE area_id = :area ORDER BY next_try_at")
                .bind("area", tx.area().value())
                .mapTo(UUID.class)
                .map(ReferralId::new)
                .list();
    }

    boolean holds(Tx tx, ReferralId referral) {
        return tx.query("SELECT count(*) FROM marac.match_pending WHERE area_id = :area AND referral_id = :referral")
                        .bind("area", tx.area().value())
                        .bind("referral", referral.value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether it was still there. */
    boolean leave(WriteTx tx, ReferralId referral) {
        return tx.execute("DELETE FROM marac.match_pending WHERE area_id = :area AND referral_id = :referral")
                        .bind("area", tx.area().value())
                        .bind("referral", referral.value())
                        .execute()
                == 1;
    }
}
