package uk.marac.datareturn;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingRow;
import uk.marac.time.LondonDay;

/**
 * Days whose meetings are counted together.
 *
 * @param until the last day
 * @param meeting the one meeting that is counted; null for all of these days
 */
record Period(LocalDate from, LocalDate until, @Nullable MeetingId meeting) {

    /** The days from first to last, cut into pieces of so many months from the first on; the last piece may be shorter. */
    static List<Period> ofMonths(LocalDate first, LocalDate last, int months) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = first;
        for (int i = 1; !from.isAfter(last); i++) {
            // Counted from the first day, so that the end of a short month does not stay with those after it.
            LocalDate next = first.plusMonths((long) months * i);
            LocalDate until = next.minusDays(1);
            periods.add(new Period(from, until.isAfter(last) ? last : until, null));
            from = next;
        }
        return periods;
    }

    /** With all days of the quarters of the calendar in which it begins and ends. */
    Period wholeQuarters() {
        LocalDate lastQuarter = until.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(
                from.with(IsoFields.DAY_OF_QUARTER, 1),
                lastQuarter.plusMonths(3).minusDays(1),
                null);
    }

    /** Up to the end of the year from its first day, or of as many years as it is begun. */
    Period wholeYears() {
        int years = 1;
        while (from.plusYears(years).minusDays(1).isBefore(until)) {
            years++;
        }
        return new Period(from, from.plusYears(years).minusDays(1), null);
    }

    /** Without the days after that one. */
    Period until(LocalDate last) {
        return until.isAfter(last) ? new Period(from, last, meeting) : this;
    }

    static Period of(MeetingRow meeting) {
        LocalDate day = LondonDay.of(meeting.startsAt());
        return new Period(day, day, meeting.id());
    }

    boolean holds(MeetingRow held) {
        return meeting == null ? holds(LondonDay.of(held.startsAt())) : meeting.equals(held.id());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is so many months, and not what was left of them at the end of the days that were asked for. */
    boolean isOfMonths(int months) {
        return !until.isBefore(from.plusMonths(months).minusDays(1));
    }
}
