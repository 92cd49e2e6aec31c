package uk.marac.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.MeetingFrequency;

/**
 * When the next regular meetings would be. None of them is planned by that.
 *
 * @param protocol the version that says how often
 * @param after the last regular meeting that is planned or was held, from which they are counted; null where there is none
 */
public record ProposedMeetingsView(
        int protocol, MeetingFrequency frequency, @Nullable Instant after, List<Proposed> meetings) {

    /**
     * One of them.
     *
     * @param insteadOf the day on which it would be if people were at work; null where it is
     * @param deadlines that it would have
     */
    public record Proposed(Instant startsAt, @Nullable LocalDate insteadOf, MeetingDeadlines deadlines) {}
}
