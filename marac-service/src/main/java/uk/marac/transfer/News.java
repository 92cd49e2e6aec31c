package uk.marac.transfer;

import java.util.Objects;
import uk.marac.gate.WriteTx;
import uk.marac.vault.Confidential;

/** What either side hears of an accepted transfer. */
final class News {

    private News() {}

    /** Keeps what the other side now says of itself; nothing is written where that is what is known. */
    static void keep(WriteTx tx, TransferRow row, Letter letter) {
        OtherSide known = Confidential.valueOf(row.otherSide());
        OtherSide said = row.state().isAccepted() ? Confidential.valueOf(letter.side()) : known;
        Confidential<KeptOut> keptOut = row.state().isLive() ? letter.keptOut() : null;
        if (!Objects.equals(said, known)
                || (keptOut != null && !keptOut.value().equals(Confidential.valueOf(row.keptOut())))) {
            tx.update(row.change()
                    .heard(letter.version(), said)
                    .keepingOut(keptOut)
                    .row());
        }
    }

    static void close(WriteTx tx, TransferRow row, Letter letter) {
        TransferClosing closing = Confidential.valueOf(letter.closing());
        row.next(TransferAct.HEAR_CLOSED)
                .ifPresent(next -> tx.update(row.change()
                        .to(next)
                        .heard(letter.version(), null)
                        .closed(new TransferClosing(closing == null ? tx.now() : closing.at(), false, null))
                        .row()));
    }
}
