package uk.marac.action;

import java.time.LocalDate;
import org.jdbi.v3.core.statement.Query;
import uk.marac.access.ClosedTo;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.notice.DailyCount;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Recipient;

/** How many actions are overdue, by their clear columns: who is only told a number has no reason to open them. */
public final class OverdueCount implements DailyCount {

    private static final String OVERDUE = " FROM marac.action t WHERE t.area_id = :area AND " + ActionDao.OVERDUE;

    @Override
    public NoticeKind kind() {
        return NoticeKind.ACTIONS_OVERDUE;
    }

    @Override
    public boolean isAny(Tx tx, LocalDate today) {
        return query(tx, "SELECT EXISTS (SELECT 1" + OVERDUE + ")", today)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public int of(Tx tx, Recipient recipient, LocalDate today) {
        return query(
                        tx,
                        "SELECT count(*)" + OVERDUE + " AND t.agency_id = ANY (:agencies) AND NOT "
                                + ClosedTo.byConflict("case_id") + " AND NOT "
                                + ClosedTo.asStaffCase("case_id", "s.spared_agency = t.agency_id"),
                        today)
                .bindArray(
                        "agencies",
                        java.util.UUID.class,
                        recipient.agencies().stream().map(AgencyId::value).toList())
                .bind("actor", recipient.subject())
                .mapTo(Integer.class)
                .one();
    }

    private static Query query(Tx tx, String sql, LocalDate today) {
        return tx.query(sql).bind("area", tx.area().value()).bind("today", today);
    }
}
