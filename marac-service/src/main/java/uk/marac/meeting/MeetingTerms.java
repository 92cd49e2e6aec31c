package uk.marac.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.protocol.CaseStrand;
import uk.marac.protocol.MeetingCycle;
import uk.marac.protocol.OperatingProtocol;

/**
 * What the protocol says of a meeting of one kind.
 *
 * @param protocol the version that says it
 * @param slotMinutes time for one case
 * @param meetingMinutes time for all
 * @param agencies of the kind itself
 * @param cutOff how long before its beginning a case is in time for it; null for MARAC and emergency meetings: a MARAC's cut-off
 *     is asked about when its agenda is closed
 * @param quorum whether a case is heard only with more than half of those agencies present
 * @param takes of at least one of these a case must be; any where there is none
 * @param regular the protocol whose days before a regular meeting hold for it; null for every other kind
 */
public record MeetingTerms(
        int protocol,
        int slotMinutes,
        int meetingMinutes,
        List<AgencyId> agencies,
        @Nullable Duration cutOff,
        boolean quorum,
        List<CaseStrand> takes,
        @Nullable OperatingProtocol regular) {

    /**
     * Until when what is to be done before a meeting of the kind that begins then. An agenda whose day is past is to be out at
     * once, and nobody is late with research of which the day was past before it could be asked for.
     *
     * @param now when it is planned, or moved
     */
    MeetingDeadlines deadlines(Instant startsAt, Instant now) {
        if (cutOff != null) {
            return new MeetingDeadlines(startsAt.minus(cutOff), null, null);
        }
        if (regular == null) {
            return MeetingDeadlines.NONE;
        }
        MeetingCycle cycle = regular.meetingCycle();
        Instant circulation = cycle.daysBefore(startsAt, regular.circulationDays());
        Instant research = cycle.daysBefore(startsAt, cycle.researchDays());
        return new MeetingDeadlines(
                cycle.daysBefore(startsAt, regular.referralCutOffDays()),
                circulation.isBefore(now) ? now : circulation,
                research.isBefore(now) ? startsAt : research);
    }
}
