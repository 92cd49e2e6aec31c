package uk.marac.referral;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.notice.DailyCount;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Recipient;
import uk.marac.time.LondonDay;

/** How many referrals an agency began before today and has not sent: until then nobody else knows of the person. */
public final class DraftsUnsent implements DailyCount {

    private static final String UNSENT =
            " FROM marac.referral_draft t WHERE t.area_id = :area AND t.saved_at < :midnight";

    @Override
    public NoticeKind kind() {
        return NoticeKind.DRAFTS_UNSENT;
    }

    @Override
    public boolean isAny(Tx tx, LocalDate today) {
        return query(tx, "SELECT EXISTS (SELECT 1" + UNSENT + ")", today)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public int of(Tx tx, Recipient recipient, LocalDate today) {
        return query(tx, "SELECT count(*)" + UNSENT + " AND t.agency_id = ANY (:agencies)", today)
                .bindArray(
                        "agencies",
                        UUID.class,
                        recipient.agencies().stream().map(AgencyId::value).toList())
                .mapTo(Integer.class)
                .one();
    }

    private static Query query(Tx tx, String sql, LocalDate today) {
        return tx.query(sql)
                .bind("area", tx.area().value())
                .bind("midnight", LondonDay.startOf(today).atOffset(ZoneOffset.UTC));
    }
}
