package uk.marac.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import uk.marac.gate.Tx;
import uk.marac.notice.DailyCount;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Recipient;
import uk.marac.notice.Recipients;
import uk.marac.time.LondonDay;

/**
 * How many offers from other areas nobody has answered for more than two days: meanwhile she may live here, and no agency
 * here knows of her.
 */
public final class OffersUnanswered implements DailyCount {

    private static final int PATIENCE_DAYS = 2;

    private final TransferDao transfers = new TransferDao();

    @Override
    public NoticeKind kind() {
        return NoticeKind.TRANSFER_WAITS;
    }

    @Override
    public List<Recipient> recipients(Tx tx) {
        return Recipients.coordinating(tx);
    }

    /** What was returned or withdrawn has no papers any more, and what was received has a case. */
    @Override
    public boolean isAny(Tx tx, LocalDate today) {
        return tx.query("SELECT EXISTS (SELECT 1 FROM marac.marac_transfer t WHERE t.area_id = :area"
                        + " AND t.case_id IS NULL AND t.offered_at < :since"
                        + " AND EXISTS (SELECT 1 FROM marac.transfer_paper p"
                        + " WHERE p.area_id = t.area_id AND p.transfer_id = t.id))")
                .bind("area", tx.area().value())
                .bind("since", since(today).atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public int of(Tx tx, Recipient recipient, LocalDate today) {
        return (int) transfers.withoutCase(tx, since(today)).stream()
                .filter(row -> row.direction() == TransferDirection.IN && row.state() == TransferState.OFFERED)
                .filter(row -> !row.isClosedTo(recipient.subject()))
                .count();
    }

    private static Instant since(LocalDate today) {
        return LondonDay.startOf(today.minusDays(PATIENCE_DAYS));
    }
}
