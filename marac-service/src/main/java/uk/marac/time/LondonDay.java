package uk.marac.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in London: what is due, has been or lies within a window is decided by it. */
public final class LondonDay {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonDay() {}

    /** For who asks a clock for the day and not us. */
    public static Clock clock() {
        return Clock.system(LONDON);
    }

    public static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, LONDON);
    }

    /** Its first moment. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** The hour of the day, from 0. */
    public static int hourOf(Instant time) {
        return time.atZone(LONDON).getHour();
    }

    /** The same time of the day so many days before, whether the clocks changed meanwhile or not. */
    public static Instant daysBefore(Instant time, int days) {
        return time.atZone(LONDON).minusDays(days).toInstant();
    }

    /** The same time of the day on another day. */
    public static Instant on(LocalDate day, Instant time) {
        return time.atZone(LONDON).with(day).toInstant();
    }
}
