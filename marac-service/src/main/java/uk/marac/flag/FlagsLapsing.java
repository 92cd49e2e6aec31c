package uk.marac.flag;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.notice.ClosedCases;
import uk.marac.notice.DailyCount;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Recipient;
import uk.marac.protocol.ProtocolService;
import uk.marac.repeat.RepeatWindow;
import uk.marac.repeat.RepeatWindows;

/** How many flags of an agency have their last day in the month, on its first day. The month's list says which. */
public final class FlagsLapsing implements DailyCount {

    private final RepeatWindows windows;

    public FlagsLapsing(ProtocolService protocol) {
        this.windows = new RepeatWindows(protocol);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.FLAGS_LAPSING;
    }

    @Override
    public boolean isAny(Tx tx, LocalDate today) {
        return today.getDayOfMonth() == 1
                && tx.query("SELECT EXISTS (SELECT 1 FROM marac.case_flag t WHERE t.area_id = :area"
                                + " AND t.removed_at IS NULL)")
                        .bind("area", tx.area().value())
                        .mapTo(Boolean.class)
                        .one();
    }

    @Override
    public int of(Tx tx, Recipient recipient, LocalDate today) {
        List<CaseFlagRow> flags = tx.rows(CaseFlagRow.class)
                .where("t.agency_id = ANY(:agencies) AND t.removed_at IS NULL")
                .bind("agencies", recipient.agencies())
                .list();
        List<CaseId> cases = flags.stream().map(CaseFlagRow::caseId).distinct().toList();
        ClosedCases closed = ClosedCases.of(tx, cases);
        Map<CaseId, RepeatWindow> open = windows.of(tx, cases);
        return (int) flags.stream()
                .filter(flag -> !closed.to(recipient, flag.caseId(), flag.agencyId()))
                .filter(flag -> lapsesIn(YearMonth.from(today), open.get(flag.caseId())))
                .count();
    }

    private static boolean lapsesIn(YearMonth month, @Nullable RepeatWindow window) {
        return window != null && YearMonth.from(window.lastDay()).equals(month);
    }
}
