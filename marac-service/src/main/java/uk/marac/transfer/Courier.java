package uk.marac.transfer;

import java.util.List;
import java.util.Set;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.id.TransferId;
import uk.marac.id.TransferPaperId;
import uk.marac.referral.ReceivedReferrals;
import uk.marac.referral.ReferralListener;
import uk.marac.repeat.RepeatWindows;
import uk.marac.risk.RiskAssessments;
import uk.marac.risk.RiskInstruments;

/**
 * Carries one letter from area to area in three transactions: one reads it, one makes the other side hear it, one notes that
 * it was carried. Who dies between two of them carries it again, and the other side has heard it already.
 */
final class Courier {

    private final Gate gate;
    private final LetterWriter writer;
    private final OfferingSide offering;
    private final ReceivingSide receiving;
    private final TransferDao transfers = new TransferDao();
    private final TransferQueue queue = new TransferQueue();
    private final PapersGone gone = new PapersGone();

    Courier(Gate gate, RiskInstruments instruments, RepeatWindows windows, List<ReferralListener> listeners) {
        RiskAssessments risks = new RiskAssessments(instruments);
        this.gate = gate;
        BundleWriter bundles = new BundleWriter(risks, windows);
        this.writer = new LetterWriter(bundles);
        this.offering = new OfferingSide(bundles);
        this.receiving = new ReceivingSide(new Offers(risks), new ReceivedReferrals(listeners));
    }

    void carry(Actor job, AreaId area, TransferId id) {
        Letter letter = collect(job, area, id);
        settle(job, area, letter, deliver(job, letter));
    }

    Letter collect(Actor job, AreaId area, TransferId id) {
        return gate.read(job, Permission.COLLECT_TRANSFER, Target.of(area, id), tx -> writer.write(tx, id));
    }

    /** Answers those of its papers that the other side has now. */
    List<Paper> deliver(Actor job, Letter letter) {
        return gate.write(job, Permission.DELIVER_TRANSFER, Target.area(letter.to()), tx -> {
            if (letter.writer() == TransferDirection.IN) {
                offering.hear(tx, letter);
                return List.<Paper>of();
            }
            receiving.hear(tx, letter);
            Set<TransferPaperId> there = transfers.paperIds(tx, letter.id());
            return letter.papers().stream()
                    .filter(paper -> there.contains(paper.id(letter.id())))
                    .toList();
        });
    }

    /**
     * What has changed since the letter was read stays in the queue.
     *
     * @param arrived papers that are in the other area by now
     */
    void settle(Actor job, AreaId area, Letter letter, List<Paper> arrived) {
        var unused = gate.write(job, Permission.SETTLE_TRANSFER, Target.of(area, letter.id()), tx -> {
            TransferRow row = transfers.get(tx, letter.id());
            if (!arrived.isEmpty()) {
                gone.tell(tx, row, arrived);
            }
            if (row.version() != letter.version()) {
                queue.join(tx, row.id());
            } else if (row.state().isAccepted() || isOpenOffer(row)) {
                queue.later(tx, row.id());
            } else {
                queue.leave(tx, row.id());
            }
            return true;
        });
    }

    /** Who declares a conflict of interest after it was offered is kept out of the offer too. */
    private static boolean isOpenOffer(TransferRow row) {
        return row.direction() == TransferDirection.OUT && row.state() == TransferState.OFFERED;
    }
}
