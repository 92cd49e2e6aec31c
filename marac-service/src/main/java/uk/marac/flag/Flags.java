package uk.marac.flag;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.FlagId;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonRow;
import uk.marac.protocol.ProtocolService;
import uk.marac.repeat.RepeatWindow;
import uk.marac.repeat.RepeatWindows;
import uk.marac.time.LondonDay;
import uk.marac.web.Page;

/** Flags as they stand on the day on which they are asked for. */
final class Flags {

    private final RepeatWindows windows;
    private final PersonDao people = new PersonDao();

    Flags(ProtocolService protocol) {
        this.windows = new RepeatWindows(protocol);
    }

    CaseFlagRow get(Tx tx, FlagId id) {
        return tx.rows(CaseFlagRow.class).withId(id).find().orElseThrow(tx::refuse);
    }

    /** Those that the actor may see: of their own agencies, or of every agency; the newest first. */
    List<CaseFlagRow> page(Tx tx, Page page) {
        Scope scope = tx.scope(Permission.VIEW_FLAG);
        return tx.rows(CaseFlagRow.class)
                .where(scope.sql())
                .bindAll(scope.bindings())
                .tail("ORDER BY t.placed_at DESC, t.id " + page.sql())
                .list();
    }

    /** Of the same those that were not taken off and whose last day is in the month, the first to lapse first. */
    List<CaseFlagRow> lapsing(Tx tx, YearMonth month, Page page) {
        // By clear columns: whoever asks for a month has looked at no case whose flag lapses in another.
        List<CaseId> flagged = tx.query("SELECT DISTINCT t.case_id FROM marac.case_flag t"
                        + " WHERE t.area_id = :area AND t.removed_at IS NULL")
                .bind("area", tx.area().value())
                .mapTo(UUID.class)
                .map(CaseId::new)
                .list();
        Map<CaseId, RepeatWindow> open = windows.of(tx, flagged);
        List<CaseId> due = flagged.stream()
                .filter(id -> YearMonth.from(lastDay(open, id)).equals(month))
                .sorted(Comparator.comparing((CaseId id) -> lastDay(open, id)).thenComparing(CaseId::value))
                .toList();
        Scope scope = tx.scope(Permission.VIEW_FLAG);
        return tx.rows(CaseFlagRow.class)
                .where("t.removed_at IS NULL AND t.case_id = ANY(:due) AND " + scope.sql())
                .bind("due", due)
                .bindAll(scope.bindings())
                .tail("ORDER BY array_position(:due, t.case_id), t.id " + page.sql())
                .list();
    }

    List<FlagView> views(Tx tx, List<CaseFlagRow> flags) {
        List<CaseId> cases = flags.stream().map(CaseFlagRow::caseId).distinct().toList();
        Map<CaseId, CaseRow> files =
                tx.rows(CaseRow.class).where("t.id = ANY(:cases)").bind("cases", cases).list().stream()
                        .collect(Collectors.toMap(CaseRow::id, Function.identity()));
        Map<CaseId, RepeatWindow> open = windows.of(tx, cases);
        LocalDate today = LondonDay.of(tx.now());
        List<CaseId> live = flags.stream()
                .filter(flag -> state(flag, window(open, flag), today) == FlagState.LIVE)
                .map(CaseFlagRow::caseId)
                .distinct()
                .toList();
        Map<CaseId, List<FlaggedPerson>> parties = people.people(tx, live).stream()
                .collect(Collectors.groupingBy(
                        PersonRow::caseId, Collectors.mapping(FlaggedPerson::of, Collectors.toList())));
        return flags.stream()
                .map(flag -> {
                    RepeatWindow window = window(open, flag);
                    FlagState state = state(flag, window, today);
                    return FlagView.of(
                            flag,
                            Objects.requireNonNull(files.get(flag.caseId())).caseNumber(),
                            state,
                            window,
                            state == FlagState.LIVE ? parties.getOrDefault(flag.caseId(), List.of()) : List.of());
                })
                .toList();
    }

    static FlagState state(CaseFlagRow flag, RepeatWindow window, LocalDate today) {
        if (flag.removedAt() != null) {
            return FlagState.REMOVED;
        }
        return window.isOpenOn(today) ? FlagState.LIVE : FlagState.LAPSED;
    }

    private static LocalDate lastDay(Map<CaseId, RepeatWindow> windows, CaseId id) {
        return Objects.requireNonNull(windows.get(id)).lastDay();
    }

    private static RepeatWindow window(Map<CaseId, RepeatWindow> windows, CaseFlagRow flag) {
        return Objects.requireNonNull(windows.get(flag.caseId()));
    }
}
