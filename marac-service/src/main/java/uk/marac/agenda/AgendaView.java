package uk.marac.agenda;

import java.util.List;
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
 * @param number version of the frozen agenda, 0 before it is closed
 * @param protocol version of the protocol that says how much time there is
 * @param minutesPlanned for the cases shown
 * @param minutesAvailable for all cases of a meeting
 * @param overCapacity whether more is planned than there is time for; null for a reader who is not shown every case
 * @param waiting for coordinator and chair: why other cases may wait, as it was said when the agenda was closed
 */
public record AgendaView(
        MeetingId meeting,
        MeetingState state,
        int number,
        int protocol,
        int minutesPlanned,
        int minutesAvailable,
        @Nullable Boolean overCapacity,
        List<Item> items,
        List<Waiting> waiting) {

    /** Whether a case repeats an earlier one. */
    public enum Occurrence {
        NEW,
        REPEAT
    }

    /**
     * One case.
     *
     * @param place from 1, among the cases shown
     * @param reason why it stands here
     */
    public record Item(
            int place,
            ListingId listing,
            CaseId caseId,
            @Nullable String caseNumber,
            Occurrence occurrence,
            List<ListedPerson> people,
            @Nullable AgencyId referringAgency,
            @Nullable String referringAgencyName,
            Confidential<Integer> slotMinutes,
            Narrative reason,
            @Nullable ListingOutcome outcome) {}

    /** A case that stands on no agenda. */
    public record Waiting(CaseId caseId, @Nullable String caseNumber, Narrative reason) {}
}
