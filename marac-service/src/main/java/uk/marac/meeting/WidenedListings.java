package uk.marac.meeting;

import java.util.List;
import java.util.Map;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.web.ProblemException;

/** What it does to an agenda that a case on it has taken another referral in: there is more to look for. */
public final class WidenedListings {

    private final MeetingDao meetings = new MeetingDao();
    private final Outbox outbox = new Outbox();

    /**
     * Gives a closed agenda its next number, and asks and tells the agencies to which it was sent.
     *
     * @throws ProblemException 409 once the meeting has begun
     * @throws uk.marac.vault.StaleVersion if somebody changes the meeting now
     */
    public void widen(WriteTx tx, CaseId id) {
        for (CaseListingRow listing : standing(tx, id)) {
            MeetingRow meeting = meetings.take(tx, listing.meetingId());
            if (!MeetingStates.isAhead(meeting.state())) {
                throw ProblemException.conflict("meeting", "has begun: what it hears of that case is what it was sent");
            }
            if (meeting.state() != MeetingState.PLANNED) {
                tx.update(meeting.agendaChanged());
            }
            if (meeting.state() == MeetingState.AGENDA_SENT) {
                List<AgencyId> invited = meetings.agencies(tx, meeting.id());
                Involvements.beginListed(tx, Map.of(listing.id(), id), invited);
                outbox.tell(tx, NoticeKind.CASE_WIDENED, meeting.id(), Recipients.atMeeting(tx, invited, id));
            }
        }
    }

    private static List<CaseListingRow> standing(Tx tx, CaseId id) {
        return tx.rows(CaseListingRow.class)
                .where("t.case_id = :case AND t.outcome IS NULL")
                .bind("case", id)
                .list();
    }
}
