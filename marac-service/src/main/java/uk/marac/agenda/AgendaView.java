package uk.marac.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingState;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * An agenda as its reader may see it: what they may not see is not counted either.
 *
 * @param number version of the frozen agenda, 0 before it is closed; null for an agency to which it was not sent
 * @param protocol version of the protocol that says how much time there is
 * @param minutesPlanned for the cases shown
 * @param minutesAvailable for all cases of a meeting
 * @param overCapacity whether more is planned than there is time for; null for a reader who is not shown every case
 * @param overrun by how much, and where there is room; null where there is time for all, or it is not told
 * @param waiting for coordinator and chair: why other cases may wait, as it was said when the agenda was closed
 */
public record AgendaView(
        MeetingId meeting,
        MeetingState state,
        @Nullable Integer number,
        int protocol,
        int minutesPlanned,
        int minutesAvailable,
        @Nullable Boolean overCapacity,
        @Nullable Overrun overrun,
        List<Item> items,
        List<Waiting> waiting) {

    /** Whether a case repeats an earlier one. */
    public enum Occurrence {
        NEW,
        REPEAT
    }

    /**
     * More is planned than there is time for. No case is dropped by that: somebody decides.
     *
     * @param minutes more than there are
     * @param furtherMeeting the first later one of this kind with time for one more case; null if none is planned
     */
    public record Overrun(
            int minutes,
            String warning,
            @Nullable MeetingId furtherMeeting,
            @Nullable Instant furtherDate) {}

    /**
     * That a case does not stand at its own place.
     *
     * @param ownPlace from 1, among the cases shown, had nobody moved any
     * @param byName null for who was never a member
     */
    public record Moved(
            int ownPlace,
            Narrative reason,
            UUID by,
            @Nullable String byName,
            Instant at) {}

    /**
     * One case.
     *
     * @param place from 1, among the cases shown
     * @param transferredFrom the name of the area from which it came; null where it came from none
     * @param reason why it stands here
     * @param moved null where it stands by its own right
     */
    public record Item(
            int place,
            ListingId listing,
            CaseId caseId,
            @Nullable String caseNumber,
            Occurrence occurrence,
            @Nullable Narrative transferredFrom,
            List<ListedPerson> people,
            @Nullable AgencyId referringAgency,
            @Nullable String referringAgencyName,
            Confidential<Integer> slotMinutes,
            Narrative reason,
            @Nullable Moved moved,
            @Nullable ListingOutcome outcome) {}

    /**
     * A case that stands on no agenda.
     *
     * @param choice where one goes that was referred after the cut-off
     */
    public record Waiting(
            CaseId caseId,
            @Nullable String caseNumber,
            Narrative reason,
            @Nullable LateChoice choice) {}
}
