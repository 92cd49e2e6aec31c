package uk.marac.meeting;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.protocol.CaseStrand;

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
 */
public record MeetingTerms(
        int protocol,
        int slotMinutes,
        int meetingMinutes,
        List<AgencyId> agencies,
        @Nullable Duration cutOff,
        boolean quorum,
        List<CaseStrand> takes) {}
