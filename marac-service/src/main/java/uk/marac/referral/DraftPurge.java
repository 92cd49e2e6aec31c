package uk.marac.referral;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralDraftId;
import uk.marac.protocol.ProtocolService;
import uk.marac.retention.HoldCheck;

/** Destroys what an agency began to write of somebody and neither sent nor threw away. */
final class DraftPurge {

    /** What cannot be destroyed is not tried again all the time: each attempt leaves an entry. */
    static final Duration TURN = Duration.ofHours(6);

    private final ProtocolService protocol;
    private final HoldCheck holds = new HoldCheck();
    private final DraftDao drafts = new DraftDao();

    DraftPurge(ProtocolService protocol) {
        this.protocol = protocol;
    }

    /** Those whose days are over; by their clear columns. */
    List<ReferralDraftId> due(Tx tx) {
        // An area that is being opened has no protocol yet, and that of the installation never one.
        return isAny(tx) ? saidToBeOver(tx) : List.of();
    }

    /** As {@link #due}, for this instance alone. */
    List<ReferralDraftId> take(WriteTx tx) {
        List<ReferralDraftId> due = due(tx);
        return due.isEmpty() || !isOurTurn(tx) ? List.of() : due;
    }

    /**
     * Unless it was saved meanwhile.
     *
     * @throws uk.marac.vault.RowTampered if any hold of the area is not what was last written, as of every destruction
     */
    void purge(WriteTx tx, ReferralDraftId id) {
        DraftRow row = drafts.find(tx, id).orElseThrow(tx::refuse);
        if (DraftTerm.isOver(row, protocol.inForce(tx).settings(), tx.now())) {
            holds.refuseWhileHeld(tx, new CaseId(id.value()));
            drafts.erase(tx, row);
        }
    }

    private List<ReferralDraftId> saidToBeOver(Tx tx) {
        return tx.query("SELECT t.id FROM marac.referral_draft t WHERE t.area_id = :area AND t.saved_at < :kept"
                        + " ORDER BY t.saved_at, t.id")
                .bind("area", tx.area().value())
                .bind(
                        "kept",
                        DraftTerm.keptFrom(protocol.inForce(tx).settings(), tx.now())
                                .atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .map(ReferralDraftId::new)
                .list();
    }

    private static boolean isAny(Tx tx) {
        return tx.query("SELECT EXISTS (SELECT 1 FROM marac.referral_draft t WHERE t.area_id = :area)")
                .bind("area", tx.area().value())
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean isOurTurn(WriteTx tx) {
        return tx.query("""
                        INSERT INTO marac.draft_purge AS d (area_id, next_try_at) VALUES (:area, :next)
                        ON CONFLICT (area_id) DO UPDATE SET next_try_at = :next WHERE d.next_try_at <= :now
                        RETURNING area_id
                        """)
                .bind("area", tx.area().value())
                .bind("next", tx.now().plus(TURN).atOffset(ZoneOffset.UTC))
                .bind("now", tx.now().atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }
}
