package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.List;
import uk.marac.meeting.MeetingRow;

/** How the days that are asked for are cut. */
public enum PeriodLength {
    MEETING(0) {
        @Override
        List<Period> cut(LocalDate first, LocalDate last, List<MeetingRow> meetings) {
            return meetings.stream().map(Period::of).toList();
        }
    },
    QUARTER(3) {
        @Override
        List<Period> cut(LocalDate first, LocalDate last, List<MeetingRow> meetings) {
            return Period.ofMonths(first, last, months());
        }
    },
    YEAR(12) {
        @Override
        List<Period> cut(LocalDate first, LocalDate last, List<MeetingRow> meetings) {
            return Period.ofMonths(first, last, months());
        }
    };

    private static final int YEAR_OF_MONTHS = 12;
    private final int months;

    PeriodLength(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }

    /** How many periods before this one the same of a year ago is; 0 where there is none. */
    int inAYear() {
        return months == 0 ? 0 : YEAR_OF_MONTHS / months;
    }

    /** @param meetings those held from first to last, the earliest first */
    abstract List<Period> cut(LocalDate first, LocalDate last, List<MeetingRow> meetings);
}
