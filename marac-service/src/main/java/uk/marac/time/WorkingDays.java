package uk.marac.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** Days on which people are at work: neither Saturday nor Sunday, nor one of those that somebody names. */
public final class WorkingDays {

    private final Set<LocalDate> off;

    /** @param off beside the ends of weeks, such as bank holidays */
    public WorkingDays(Collection<LocalDate> off) {
        this.off = Set.copyOf(off);
    }

    public boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !off.contains(day);
    }

    /** The day itself if it is one, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isOne(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many of them before a day, which itself is not counted and need not be one; for none, the day. */
    public LocalDate before(LocalDate day, int count) {
        LocalDate earlier = day;
        for (int left = count; left > 0; ) {
            earlier = earlier.minusDays(1);
            if (isOne(earlier)) {
                left--;
            }
        }
        return earlier;
    }
}
