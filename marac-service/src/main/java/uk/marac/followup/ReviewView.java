package uk.marac.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionView;
import uk.marac.id.AgencyId;
import uk.marac.id.MeetingId;
import uk.marac.vault.Narrative;

/**
 * What a meeting reads out of the actions of earlier ones, as they stand now.
 *
 * @param closedSince from when on an action that was closed is still read out; null for all
 * @param agencies by name
 */
public record ReviewView(MeetingId meeting, @Nullable Instant closedSince, List<Agency> agencies) {

    /** What one agency owes, or has closed. */
    public record Agency(AgencyId agency, String name, List<Line> lines) {}

    /**
     * One action.
     *
     * @param timesReadOut when its day was past, this meeting among them once it has begun
     * @param remarks for coordinator and chair: who only owns the action was not at the table
     */
    public record Line(ActionView action, ReviewFinding finding, int timesReadOut, List<Remark> remarks) {}

    /** What was said of it at one meeting. */
    public record Remark(MeetingId meeting, Instant saidAt, Narrative said) {

        static Remark of(RemarkRow row) {
            return new Remark(row.meetingId(), row.saidAt().value(), row.said());
        }
    }
}
