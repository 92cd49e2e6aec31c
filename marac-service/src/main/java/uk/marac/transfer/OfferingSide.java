package uk.marac.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.CaseState;
import uk.marac.gate.WriteTx;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.resemblance.ComparedAgain;
import uk.marac.vault.Confidential;

/** Where the case was: hears what the receiving area answers and does. */
final class OfferingSide {

    private final TransferDao transfers = new TransferDao();
    private final TransferQueue queue = new TransferQueue();
    private final CaseFiles cases = new CaseFiles();
    private final ComparedAgain compared = new ComparedAgain();
    private final Outbox outbox = new Outbox();
    private final PapersGone gone = new PapersGone();
    private final BundleWriter bundles;

    OfferingSide(BundleWriter bundles) {
        this.bundles = bundles;
    }

    /** A letter about a transfer that is not there any more was overtaken by the end of its case. */
    void hear(WriteTx tx, Letter letter) {
        transfers
                .hold(tx, letter.id())
                .filter(row ->
                        row.direction() == TransferDirection.OUT && row.heard().value() <= letter.version())
                .ifPresent(row -> {
                    hear(tx, row, letter);
                    if (row.state().isLive() && isTurnedDown(letter.side()) && !isTurnedDown(row.otherSide())) {
                        turnedDown(tx, row);
                    }
                });
    }

    private void hear(WriteTx tx, TransferRow row, Letter letter) {
        switch (letter.state()) {
            case ACCEPTED, RECEIVED -> accepted(tx, row, letter);
            case RETURNED ->
                row.next(TransferAct.RETURN).ifPresent(next -> {
                    answered(tx, row, next, letter);
                    tell(tx, row);
                });
            case WITHDRAWN ->
                row.next(TransferAct.CONFIRM_WITHDRAWAL).ifPresent(next -> answered(tx, row, next, letter));
            case CLOSED -> News.close(tx, row, letter);
            case OFFERED, WITHDRAWING -> {}
        }
    }

    private void accepted(WriteTx tx, TransferRow row, Letter letter) {
        Optional<TransferState> accepted = row.next(TransferAct.ACCEPT);
        Optional<TransferState> received =
                letter.state() == TransferState.RECEIVED ? row.next(TransferAct.RECEIVE) : Optional.empty();
        if (accepted.isPresent()) {
            cases.transferOut(tx, row.caseHere());
            answered(tx, row, accepted.get(), letter);
            // The papers are still to be sent.
            queue.join(tx, row.id());
        } else if (received.isPresent()) {
            answered(tx, row, received.get(), letter);
            // The courier may have died before it noted that they went.
            gone.tell(tx, row, bundles.papers(tx, row));
        } else {
            News.keep(tx, row, letter);
        }
    }

    /** The case is nobody's there: unless a third area has it, it is this area's again and the next agenda asks for it. */
    private void turnedDown(WriteTx tx, TransferRow row) {
        boolean elsewhere = transfers.ofCase(tx, row.caseHere()).stream()
                .anyMatch(other -> !other.id().equals(row.id())
                        && other.direction() == TransferDirection.OUT
                        && other.state().isAccepted()
                        && !isTurnedDown(other.otherSide()));
        if (!elsewhere) {
            cases.transferFailed(tx, row.caseHere());
            compared.of(tx, row.caseHere());
        }
        tell(tx, row);
    }

    private void tell(WriteTx tx, TransferRow row) {
        outbox.tell(tx, NoticeKind.TRANSFER_ANSWERED, null, Recipients.coordinating(tx, row.caseHere()));
    }

    private static boolean isTurnedDown(@Nullable Confidential<OtherSide> side) {
        OtherSide said = Confidential.valueOf(side);
        return said != null && said.caseState() == CaseState.NOT_ACCEPTED;
    }

    private static void answered(WriteTx tx, TransferRow row, TransferState next, Letter letter) {
        tx.update(row.change()
                .to(next)
                .answered(Confidential.valueOf(letter.answer()))
                .heard(letter.version(), Confidential.valueOf(letter.side()))
                .row());
    }
}
