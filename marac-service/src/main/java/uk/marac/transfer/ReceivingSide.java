package uk.marac.transfer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.TransferPaperId;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.referral.ReceivedReferrals;
import uk.marac.time.LondonDay;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Where the case goes: keeps the offer, and makes a referral of it once it was accepted and the papers are there. */
final class ReceivingSide {

    private final Offers offers;
    private final ReceivedReferrals referrals;
    private final TransferDao transfers = new TransferDao();
    private final TransferQueue queue = new TransferQueue();
    private final Barring barring = new Barring();
    private final Outbox outbox = new Outbox();

    ReceivingSide(Offers offers, ReceivedReferrals referrals) {
        this.offers = offers;
        this.referrals = referrals;
    }

    void hear(WriteTx tx, Letter letter) {
        Optional<TransferRow> row = transfers.hold(tx, letter.id());
        if (row.isEmpty()) {
            arrive(tx, letter);
        } else if (row.get().direction() == TransferDirection.IN
                && row.get().heard().value() <= letter.version()) {
            hear(tx, row.get(), letter);
        }
    }

    private void arrive(WriteTx tx, Letter letter) {
        Confidential<TransferOffer> offer = letter.offer();
        if (letter.state() == TransferState.OFFERED && offer != null) {
            TransferRow row = in(tx, letter, TransferState.OFFERED);
            tx.insert(row);
            tx.insert(TransferPaperRow.offer(
                    tx.area(), new TransferPaperId(tx.newId()), row.id(), row.caseHere(), letter.offeredAt(), offer));
            outbox.tell(
                    tx,
                    NoticeKind.TRANSFER_WAITS,
                    null,
                    Recipients.coordinating(tx).stream()
                            .filter(recipient -> !row.isClosedTo(recipient.subject()))
                            .toList());
        } else if (letter.state() == TransferState.WITHDRAWING) {
            // So that the offer itself, should it come after this, finds that it was withdrawn.
            tx.insert(in(tx, letter, TransferState.WITHDRAWN));
            queue.join(tx, letter.id());
        }
    }

    private static TransferRow in(WriteTx tx, Letter letter, TransferState state) {
        return TransferRow.in(
                tx.area(), letter.id(), state, letter.offeredAt(), letter.from(), letter.version(), letter.keptOut());
    }

    private void hear(WriteTx tx, TransferRow row, Letter letter) {
        switch (letter.state()) {
            case WITHDRAWING -> row.next(TransferAct.WITHDRAW).ifPresent(next -> withdraw(tx, row, next, letter));
            case ACCEPTED, RECEIVED -> {
                Bundle bundle = letter.bundle();
                if (bundle != null && row.next(TransferAct.RECEIVE).isPresent()) {
                    receive(tx, row, letter, bundle);
                } else {
                    if (row.state() == TransferState.RECEIVED) {
                        keepOut(tx, row, letter);
                        fileLater(tx, row, letter);
                    }
                    News.keep(tx, row, letter);
                }
            }
            case OFFERED -> News.keep(tx, row, letter);
            case CLOSED -> News.close(tx, row, letter);
            case RETURNED, WITHDRAWN -> {}
        }
    }

    private void withdraw(WriteTx tx, TransferRow row, TransferState next, Letter letter) {
        offers.erase(tx, row);
        tx.update(row.change().to(next).heard(letter.version(), null).row());
        queue.join(tx, row.id());
    }

    private void receive(WriteTx tx, TransferRow row, Letter letter, Bundle bundle) {
        Acceptance acceptance = Objects.requireNonNull(row.acceptance()).value();
        CaseId caseId = row.caseHere();
        referrals.make(
                tx,
                caseId,
                acceptance.agency(),
                acceptance.by(),
                bundle.referral(),
                bundle.people(),
                bundle.addresses(),
                background(tx, row));
        barring.follow(tx, caseId, KeptOut.NOBODY, told(row, letter), acceptance.by());
        var unused = file(tx, row, bundle.papers());
        tx.update(row.change()
                .to(row.after(TransferAct.RECEIVE))
                .of(caseId)
                .heard(letter.version(), Confidential.valueOf(letter.side()))
                .keepingOut(letter.keptOut())
                .row());
        queue.join(tx, row.id());
    }

    /** Who was added there since the case came here. */
    private void keepOut(WriteTx tx, TransferRow row, Letter letter) {
        Confidential<Acceptance> acceptance = row.acceptance();
        if (acceptance != null) {
            barring.follow(
                    tx,
                    row.caseHere(),
                    row.known(),
                    told(row, letter),
                    acceptance.value().by());
        }
    }

    /** What has been minuted or agreed there since, such as at a meeting whose minutes were not out when the papers went. */
    private void fileLater(WriteTx tx, TransferRow row, Letter letter) {
        if (file(tx, row, letter.later()).stream().anyMatch(paper -> paper.kind() == PaperKind.MINUTES)) {
            outbox.tell(tx, NoticeKind.MINUTES_ISSUED, null, Recipients.coordinating(tx, row.caseHere()));
        }
    }

    /** Puts to the case those that it lacks, and answers them. */
    private List<Paper> file(WriteTx tx, TransferRow row, List<Paper> papers) {
        Set<TransferPaperId> filed = transfers.paperIds(tx, row.id());
        List<Paper> lacking = papers.stream()
                .filter(paper -> !filed.contains(paper.id(row.id())))
                .toList();
        lacking.forEach(paper -> tx.insert(TransferPaperRow.of(tx.area(), row.id(), row.caseHere(), paper)));
        return lacking;
    }

    private static KeptOut told(TransferRow row, Letter letter) {
        Confidential<KeptOut> told = letter.keptOut();
        return told == null ? row.known() : told.value();
    }

    private ReceivedReferrals.Background background(WriteTx tx, TransferRow row) {
        TransferOffer offer = transfers
                .offer(tx, row.id())
                .map(paper -> Confidential.valueOf(paper.offer()))
                .orElseThrow(tx::refuse);
        String area = row.otherArea().value().name();
        TransferContact from = offer.from();
        return new ReceivedReferrals.Background(
                new Narrative(area),
                new Narrative(from.coordinator() + ", " + from.agency()),
                new Narrative("Transferred in from " + area + ". " + offer.reason()),
                "until " + LondonDay.of(row.offeredAt()));
    }
}
