package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.List;
import uk.marac.meeting.MeetingRow;

/** How the days that are asked for are cut. */
public enum PeriodLength {
    MEETING {
        @Override
        List<Period> cut(LocalDate first, LocalDate last, List<MeetingRow> meetings) {
            return meetings.stream().map(Period::of).toList();
        }
    },
    QUARTER {
        @Override
        List<Period> cut(LocalDate first, LocalDate last, List<MeetingRow> meetings) {
            return Period.ofMonths(first, last, 3);
        }
    },
    YEAR {
        @Override
        List<Period> cut(LocalDate first, LocalDate last, List<MeetingRow> meetings) {
            return Period.ofMonths(first, last, 12);
        }
    };

    /** @param meetings those held from first to last, the earliest first */
    abstract List<Period> cut(LocalDate first, LocalDate last, List<MeetingRow> meetings);
}
