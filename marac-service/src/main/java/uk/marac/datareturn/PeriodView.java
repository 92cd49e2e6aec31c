package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.MeetingId;

/**
 * The figures of one period.
 *
 * @param until the last day
 * @param meeting the one meeting that is counted; null for all of these days
 * @param meetings how many meetings were held
 */
public record PeriodView(
        LocalDate from, LocalDate until, @Nullable MeetingId meeting, int meetings, List<FigureView> figures) {}
