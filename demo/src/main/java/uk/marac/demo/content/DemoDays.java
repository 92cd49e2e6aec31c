package uk.marac.demo.content;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The days of the story, counted from the meeting that was held, so that they are plausible whenever it is told.
 * Nothing happens at a weekend: an event that would is moved to the Friday before.
 */
record DemoDays(LocalDate today) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int COMING_IN = 9;
    private static final int BETWEEN_MEETINGS = 28;

    static DemoDays of(Instant now) {
        return new DemoDays(LocalDate.ofInstant(now, LONDON));
    }

    /** The day of the meeting that is still to come: in nine days or, if that is a weekend, on the Monday after. */
    LocalDate coming() {
        LocalDate day = today.plusDays(COMING_IN);
        return isWeekend(day) ? day.plusDays(8 - day.getDayOfWeek().getValue()) : day;
    }

    /** The day of the meeting that was held. */
    LocalDate held() {
        return coming().minusDays(BETWEEN_MEETINGS);
    }

    LocalDate lastWorkday() {
        return workday(today.minusDays(1));
    }

    /** When the areas were opened: before the first meeting of their past was planned. */
    LocalDate opened() {
        return workday(held().minusMonths(26));
    }

    /** So many days after the meeting that was held; before it if negative. */
    LocalDate day(int afterHeld) {
        return workday(held().plusDays(afterHeld));
    }

    Instant at(int afterHeld, String time) {
        return at(day(afterHeld), time);
    }

    /** @param time as clocks in London show it */
    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    }

    static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, LONDON);
    }

    /** That day, or the Friday before. */
    static LocalDate workday(LocalDate day) {
        return isWeekend(day) ? day.minusDays(day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }
}
