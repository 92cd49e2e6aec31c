package uk.marac.protocol;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** How often an area holds its regular meeting. */
public enum MeetingFrequency {
    /** On every working day. */
    DAILY,
    WEEKLY,
    FORTNIGHTLY,
    THREE_WEEKLY,
    FOUR_WEEKLY,
    /** On the first and third such weekday of each month, or on the second and fourth. */
    TWICE_MONTHLY,
    /** On the same weekday of the same week in each month; on the last where it was on the fifth. */
    MONTHLY;

    private static final int WEEK = 7;
    private static final int FIFTH = 5;

    /** The day of the meeting that is so many after the one on the day; not yet held against weekends and holidays. */
    public LocalDate after(LocalDate day, int meetings) {
        return switch (this) {
            case DAILY -> day.plusDays(meetings);
            case WEEKLY -> day.plusWeeks(meetings);
            case FORTNIGHTLY -> day.plusWeeks(2L * meetings);
            case THREE_WEEKLY -> day.plusWeeks(3L * meetings);
            case FOUR_WEEKLY -> day.plusWeeks(4L * meetings);
            case TWICE_MONTHLY -> twiceMonthly(day, meetings);
            case MONTHLY -> inMonth(day, meetings, ordinal(day));
        };
    }

    private static LocalDate twiceMonthly(LocalDate day, int meetings) {
        int ordinal = Math.min(ordinal(day), FIFTH - 1);
        boolean second = ordinal > 2;
        int halves = meetings + (second ? 1 : 0);
        int first = second ? ordinal - 2 : ordinal;
        return inMonth(day, halves / 2, first + 2 * (halves % 2));
    }

    private static LocalDate inMonth(LocalDate day, int months, int ordinal) {
        LocalDate begin = YearMonth.from(day).plusMonths(months).atDay(1);
        return begin.with(
                ordinal == FIFTH
                        ? TemporalAdjusters.lastInMonth(day.getDayOfWeek())
                        : TemporalAdjusters.dayOfWeekInMonth(ordinal, day.getDayOfWeek()));
    }

    /** The how many of its weekday in its month it is. */
    private static int ordinal(LocalDate day) {
        return (day.getDayOfMonth() - 1) / WEEK + 1;
    }
}
