package uk.marac.transfer;

import java.util.Optional;
import uk.marac.casefile.CaseFiles;
import uk.marac.gate.WriteTx;
import uk.marac.vault.Confidential;

/** Where the case was: hears what the receiving area answers and does. */
final class OfferingSide {

    private final TransferDao transfers = new TransferDao();
    private final TransferQueue queue = new TransferQueue();
    private final CaseFiles cases = new CaseFiles();

    /** A letter about a transfer that is not there any more was overtaken by the end of its case. */
    void hear(WriteTx tx, Letter letter) {
        transfers
                .hold(tx, letter.id())
                .filter(row ->
                        row.direction() == TransferDirection.OUT && row.heard().value() <= letter.version())
                .ifPresent(row -> hear(tx, row, letter));
    }

    private void hear(WriteTx tx, TransferRow row, Letter letter) {
        switch (letter.state()) {
            case ACCEPTED, RECEIVED -> accepted(tx, row, letter);
            case RETURNED -> row.next(TransferAct.RETURN).ifPresent(next -> answered(tx, row, next, letter));
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
        } else {
            News.keep(tx, row, letter);
        }
    }

    private static void answered(WriteTx tx, TransferRow row, TransferState next, Letter letter) {
        tx.update(row.change()
                .to(next)
                .answered(Confidential.valueOf(letter.answer()))
                .heard(letter.version(), Confidential.valueOf(letter.side()))
                .row());
    }
}
