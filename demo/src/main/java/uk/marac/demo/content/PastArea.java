package uk.marac.demo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How much an area has behind it, from {@code content/past.json}: the one place where the numbers of the demonstration's
 * past are stated. The product does not know them; it counts what it finds.
 *
 * @param fortnightly whether it meets every other week, else once a month
 * @param years the latest first; the latest of a fortnightly area ends with the meeting that was held
 */
record PastArea(String area, boolean fortnightly, List<PastYear> years) {

    /** A year holds one week more than its meetings, so that none of it is counted in the next. */
    private static final int PAUSE = 7;

    private static final int EMERGENCY_EVERY = 7;

    /**
     * What the figures of one year are to be.
     *
     * @param partners referred by other agencies than the police
     */
    record PastYear(int meetings, int heard, int repeats, int partners, int children) {

        PastYear without(Told told) {
            return new PastYear(
                    meetings, heard - told.heard(), repeats, partners - told.partners(), children - told.children());
        }
    }

    /** What the meeting that was held adds, none of it a repeat. */
    record Told(int heard, int partners, int children) {
        static final Told NOTHING = new Told(0, 0, 0);
    }

    static List<PastArea> all() {
        return List.of(Stories.read("past", PastArea[].class));
    }

    /** Without the one that was held, the earliest first; every seventh comes after an emergency meeting. */
    List<PastMeeting> meetings(DemoDays days) {
        List<PastMeeting> latestFirst = new ArrayList<>();
        int before = 0;
        for (int year = 0; year < years.size(); year++) {
            int first = fortnightly && year > 0 ? 0 : 1;
            for (int i = first; i < first + regular(year); i++) {
                LocalDate day = day(days, before + i).minusDays((long) PAUSE * year);
                latestFirst.add(new PastMeeting(year, day, false));
                if (i % EMERGENCY_EVERY == 3) {
                    latestFirst.add(new PastMeeting(year, DemoDays.workday(day.minusDays(5)), true));
                }
            }
            before += years.get(year).meetings();
        }
        return latestFirst.stream()
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }

    /** How many cases each regular meeting of a year hears; an emergency meeting hears one. */
    List<Integer> seats(int all, int regular, Random drawn) {
        List<Integer> seats = new ArrayList<>();
        for (int i = 0; i < regular; i++) {
            seats.add(all * (i + 1) / regular - all * i / regular);
        }
        for (int i = 0; i + 1 < regular; i += 2) {
            int moved = drawn.nextInt(1 + Math.min(2, seats.get(i) / 4));
            seats.set(i, seats.get(i) + moved);
            seats.set(i + 1, seats.get(i + 1) - moved);
        }
        return seats;
    }

    /** The meeting that was held stands among those of the latest year. */
    private int regular(int year) {
        int meetings = years.get(year).meetings();
        return fortnightly && year == 0 ? meetings - 1 : meetings;
    }

    private LocalDate day(DemoDays days, int number) {
        return fortnightly
                ? days.held().minusWeeks(2L * number)
                : days.coming().minusWeeks(Math.round(number * 13 / 3.0));
    }
}
