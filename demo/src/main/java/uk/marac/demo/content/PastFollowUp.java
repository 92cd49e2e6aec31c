package uk.marac.demo.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionOutcomeRequest;
import uk.marac.action.ActionState;
import uk.marac.closure.ClosureRequest;
import uk.marac.demo.content.PastWords.Work;
import uk.marac.flag.FlagRequest;
import uk.marac.flag.FlagView;
import uk.marac.id.ActionId;
import uk.marac.id.CaseId;
import uk.marac.web.Page;

/** What comes after a meeting of the past: actions are reported, flags put on, and cases closed when those lapse. */
final class PastFollowUp {
    private static final int CONFIRMED = 5;
    private static final int LATE = 12;
    private static final int VERY_LATE = 45;
    private static final int WINDOW = 12;

    private final Past past;
    private final Map<YearMonth, Set<CaseId>> lapsed = new HashMap<>();

    PastFollowUp(Past past) {
        this.past = past;
    }

    /** @param drawn out of a hundred: most are done in time, some late, some are not possible, some are not done at first */
    void report(String action, Work work, LocalDate due, int drawn) {
        LocalDate before = DemoDays.workday(due.minusDays(1));
        if (drawn < 80) {
            report(before, action, ".done", work, 1, ActionState.COMPLETE, work.done(), null);
        } else if (drawn < 87) {
            String why = "The victim has moved to another town.";
            report(before, action, ".impossible", work, 1, ActionState.NOT_POSSIBLE, "Not possible any more.", why);
            past.act(on(due.plusDays(CONFIRMED), "17:00"), action + ".confirm", () -> confirm(action));
        } else if (drawn < 92) {
            report(before, action, ".notdone", work, 1, ActionState.NOT_DONE, "Not done.", "Nobody was free to do it.");
            report(due.plusDays(VERY_LATE), action, ".done", work, 2, ActionState.COMPLETE, work.done(), null);
        } else if (drawn < 97) {
            report(before, action, ".begun", work, 1, ActionState.IN_PROGRESS, "Begun; an answer is awaited.", null);
            report(due.plusDays(LATE), action, ".done", work, 2, ActionState.COMPLETE, work.done(), null);
        } else {
            report(due.plusDays(VERY_LATE), action, ".done", work, 1, ActionState.COMPLETE, work.done(), null);
        }
    }

    void flag(PastCase file) {
        DemoArea area = past.area;
        String key = file.key() + ".flag";
        past.at(
                on(file.meeting().day().plusDays(3), "14:00"),
                key,
                () -> area.wiring.flags.place(
                        area.as("police"), area.id, past.caseOf(file), new FlagRequest(null), Past.once(key)));
    }

    /** In the month after the one in which its window runs out, from the list of what lapsed. */
    void close(PastCase file, LocalDate referredOn) {
        DemoArea area = past.area;
        YearMonth month = YearMonth.from(referredOn.plusMonths(WINDOW));
        String key = file.key() + ".close";
        past.at(firstWorkday(month.plusMonths(1)), key, () -> {
            if (!lapsed.computeIfAbsent(month, this::lapsing).contains(past.caseOf(file))) {
                return null;
            }
            return area.wiring.closures.close(
                    area.as("coordinator"),
                    area.id,
                    past.caseOf(file),
                    new ClosureRequest("The window for a repeat ran out and nothing is owed."),
                    Past.once(key));
        });
    }

    private Set<CaseId> lapsing(YearMonth month) {
        DemoArea area = past.area;
        Set<CaseId> cases = new HashSet<>();
        List<FlagView> page;
        int skip = 0;
        do {
            page = area.wiring.flags.lapsing(area.as("coordinator"), area.id, month, new Page(skip, Page.MOST));
            page.forEach(flag -> cases.add(flag.caseId()));
            skip += Page.MOST;
        } while (page.size() == Page.MOST);
        return cases;
    }

    private void report(
            LocalDate day,
            String action,
            String act,
            Work work,
            long version,
            ActionState state,
            String outcome,
            @Nullable String why) {
        DemoArea area = past.area;
        String evidence = state == ActionState.COMPLETE ? "Noted on the agency's file." : null;
        past.act(on(day, "16:00"), action + act, () -> {
            ActionId id = new ActionId(past.made(action));
            var unused = area.wiring.actions.report(
                    area.as(work.owner()),
                    area.id,
                    id,
                    version,
                    new ActionOutcomeRequest(state, outcome, evidence, why));
        });
    }

    private void confirm(String action) {
        DemoArea area = past.area;
        var unused = area.wiring.actions.confirm(area.as("coordinator"), area.id, new ActionId(past.made(action)), 2);
    }

    private static Instant on(LocalDate day, String time) {
        return DemoDays.at(DemoDays.workday(day), time);
    }

    private static Instant firstWorkday(YearMonth month) {
        LocalDate day = month.atDay(1);
        return DemoDays.at(
                DemoDays.workday(day).equals(day)
                        ? day
                        : day.plusDays(8L - day.getDayOfWeek().getValue()),
                "10:00");
    }
}
