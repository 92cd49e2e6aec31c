package uk.marac;

import org.jspecify.annotations.Nullable;
import uk.marac.alarm.ReadingLimits;
import uk.marac.ledger.SinkFolder;
import uk.marac.notice.Mailing;
import uk.marac.witness.Witnessing;

/**
 * What an installation has around it.
 *
 * @param mailing null where it sends no notices
 * @param calendarSummary what every meeting is called in calendars
 * @param sink where every log is copied to; null for nowhere
 * @param witnessing who cosigns every log
 * @param readingLimits from when on somebody's reading is unusual
 */
public record Surroundings(
        @Nullable Mailing mailing,
        String calendarSummary,
        @Nullable SinkFolder sink,
        Witnessing witnessing,
        ReadingLimits readingLimits) {

    /** Neither mail, nor a copy of the log, nor witnesses. */
    public static final Surroundings NONE =
            new Surroundings(null, MaracConfiguration.USUAL_SUMMARY, null, Witnessing.NONE, ReadingLimits.USUAL);

    public Surroundings with(@Nullable Mailing other) {
        return new Surroundings(other, calendarSummary, sink, witnessing, readingLimits);
    }

    public Surroundings with(@Nullable SinkFolder other) {
        return new Surroundings(mailing, calendarSummary, other, witnessing, readingLimits);
    }

    public Surroundings with(Witnessing other) {
        return new Surroundings(mailing, calendarSummary, sink, other, readingLimits);
    }
}
