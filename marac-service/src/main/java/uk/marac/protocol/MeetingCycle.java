package uk.marac.protocol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.marac.time.LondonDay;
import uk.marac.time.WorkingDays;
import uk.marac.web.ProblemException;

/**
 * How often the regular meeting is held, and how days before it are counted.
 *
 * @param researchDays how many days before it agencies owe what they hold
 * @param workingDays whether cut-off, circulation and research are counted in working days; else in all days
 * @param daysOff on which nobody works beside Saturdays and Sundays, such as bank holidays: the product knows none
 */
public record MeetingCycle(
        @NotNull MeetingFrequency frequency,
        @NotNull @Min(0) @Max(60) Integer researchDays,
        @NotNull Boolean workingDays,
        @Size(max = 200) List<@NotNull LocalDate> daysOff) {

    private static final int USUAL_RESEARCH_DAYS = 2;

    public MeetingCycle {
        daysOff = Objects.requireNonNullElse(daysOff, List.of());
    }

    /** Of an area that has not said; no research is owed before it is asked for. */
    static MeetingCycle usual(int circulationDays) {
        return new MeetingCycle(
                MeetingFrequency.MONTHLY, Math.min(USUAL_RESEARCH_DAYS, circulationDays), false, List.of());
    }

    /** The same time of the day so many days before, as the area counts them. */
    public Instant daysBefore(Instant time, int days) {
        return workingDays
                ? LondonDay.on(work().before(LondonDay.of(time), days), time)
                : LondonDay.daysBefore(time, days);
    }

    public WorkingDays work() {
        return new WorkingDays(daysOff);
    }

    /** @throws ProblemException 422 if research is owed before the agenda is sent */
    void check(int circulationDays) {
        if (researchDays > circulationDays) {
            throw ProblemException.invalid(
                    "meetingCycle.researchDays",
                    "must not be more than circulationDays: it is asked for by the agenda");
        }
    }
}
