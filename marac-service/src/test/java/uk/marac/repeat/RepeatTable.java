package uk.marac.repeat;

import static uk.marac.repeat.RepeatReason.AFTER_WINDOW;
import static uk.marac.repeat.RepeatReason.CRIMINAL_TYPE_NOT_STATED;
import static uk.marac.repeat.RepeatReason.NOT_OF_CRIMINAL_TYPE;
import static uk.marac.repeat.RepeatReason.PERHAPS_A_FURTHER_INCIDENT;
import static uk.marac.repeat.RepeatReason.WITHIN_WINDOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.protocol.RepeatIncidentTest;

/** Every setting of the repeat rule with every other, on the days on which it turns, and what must come of each. */
final class RepeatTable {

    static final LocalDate ORDINARY = LocalDate.of(2055, 3, 10);
    static final LocalDate LEAP_DAY = LocalDate.of(2056, 2, 29);
    static final LocalDate EARLIER_INCIDENT = LocalDate.of(2023, 1, 2);

    /** The last day of a window of so many months that runs from the anchor. */
    record Last(LocalDate anchor, int months, LocalDate day) {}

    /** What an area's protocol says. */
    record Setting(RepeatAnchor anchor, RepeatIncidentTest test, int months) {}

    /**
     * An incident, and why the rule proposes what it proposes.
     *
     * @param criminal whether it is of a criminal type; null where nobody has said
     */
    record Row(Setting setting, Last last, @Nullable Boolean criminal, LocalDate on, RepeatReason why) {

        @Nullable
        RepeatVerdict verdict() {
            return switch (why) {
                case WITHIN_WINDOW -> RepeatVerdict.REPEAT;
                case AFTER_WINDOW, NOT_OF_CRIMINAL_TYPE -> RepeatVerdict.NEW;
                default -> null;
            };
        }
    }

    /** By the calendar, not by the code: windows from the shortest to the longest. */
    private static final List<Last> LAST_DAYS = List.of(
            new Last(ORDINARY, 1, LocalDate.of(2055, 4, 10)),
            new Last(ORDINARY, 6, LocalDate.of(2055, 9, 10)),
            new Last(ORDINARY, 12, LocalDate.of(2056, 3, 10)),
            new Last(ORDINARY, 24, LocalDate.of(2057, 3, 10)),
            new Last(ORDINARY, 60, LocalDate.of(2060, 3, 10)),
            new Last(LEAP_DAY, 1, LocalDate.of(2056, 3, 29)),
            new Last(LEAP_DAY, 6, LocalDate.of(2056, 8, 29)),
            new Last(LEAP_DAY, 12, LocalDate.of(2057, 2, 28)),
            new Last(LEAP_DAY, 24, LocalDate.of(2058, 2, 28)),
            new Last(LEAP_DAY, 48, LocalDate.of(2060, 2, 29)));

    private RepeatTable() {}

    static List<Row> rows() {
        List<Row> all = new ArrayList<>();
        for (RepeatAnchor anchor : RepeatAnchor.values()) {
            for (RepeatIncidentTest test : RepeatIncidentTest.values()) {
                for (Last last : LAST_DAYS) {
                    for (Boolean criminal : new Boolean[] {true, false, null}) {
                        add(all, new Setting(anchor, test, last.months()), last, criminal);
                    }
                }
            }
        }
        return all;
    }

    /** Each once. */
    static List<Setting> settings() {
        return rows().stream().map(Row::setting).distinct().toList();
    }

    private static void add(List<Row> all, Setting setting, Last last, @Nullable Boolean criminal) {
        RepeatReason within = within(setting.test(), criminal);
        all.add(new Row(setting, last, criminal, last.anchor(), within));
        all.add(new Row(setting, last, criminal, last.day().minusDays(1), within));
        all.add(new Row(setting, last, criminal, last.day(), within));
        all.add(new Row(setting, last, criminal, last.day().plusDays(1), AFTER_WINDOW));
        all.add(new Row(setting, last, criminal, last.day().plusYears(9), AFTER_WINDOW));
        all.add(new Row(setting, last, criminal, EARLIER_INCIDENT, PERHAPS_A_FURTHER_INCIDENT));
    }

    private static RepeatReason within(RepeatIncidentTest test, @Nullable Boolean criminal) {
        if (test == RepeatIncidentTest.ANY_ABUSE) {
            return WITHIN_WINDOW;
        }
        return criminal == null ? CRIMINAL_TYPE_NOT_STATED : criminal ? WITHIN_WINDOW : NOT_OF_CRIMINAL_TYPE;
    }
}
