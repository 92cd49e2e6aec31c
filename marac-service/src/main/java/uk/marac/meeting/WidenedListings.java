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

/** What it does to an agenda that a case on it has taken another referral in, or gives it back: there is more or less to look for. */
public final class WidenedListings {

    private final MeetingDao meetings = new MeetingDao();
    private final Outbox outbox = new Outbox();

    /**
     * Gives a closed agenda its next number, and asks and tells the agencies to which it was sent.
     *
     * @throws ProblemException 409 once a meeting has begun that has the case, or one said what comes of it
     * @throws uk.marac.vault.StaleVersion if somebody changes the meeting now
     */
    public void widen(WriteTx tx, CaseId id) {
        List<CaseListingRow> listings = listings(tx, id);
        if (listings.stream().anyMatch(listing -> listing.outcome() != null)) {
            throw ProblemException.conflict(
                    "decision", "that case has been before a meeting, which did not know of this");
        }
        for (CaseListingRow listing : listings) {
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
                outbox.tell(tx, NoticeKind.CASE_CHANGED, meeting.id(), Recipients.atMeeting(tx, invited, id));
            }
        }
    }

    /** The same, but there is less to look for. A meeting that has begun says what it said. */
    public void narrow(WriteTx tx, CaseId id) {
        for (CaseListingRow listing : listings(tx, id)) {
            MeetingRow seen = meetings.get(tx, listing.meetingId());
            if (listing.outcome() != null
                    || seen.state() == MeetingState.PLANNED
                    || !MeetingStates.isAhead(seen.state())) {
                continue;
            }
            MeetingRow meeting = meetings.take(tx, listing.meetingId());
            tx.update(meeting.agendaChanged());
            if (meeting.state() == MeetingState.AGENDA_SENT) {
                outbox.tell(
                        tx,
                        NoticeKind.CASE_CHANGED,
                        meeting.id(),
                        Recipients.atMeeting(tx, meetings.agencies(tx, meeting.id()), id));
            }
        }
    }

    private static List<CaseListingRow> listings(Tx tx, CaseId id) {
        return tx.rows(CaseListingRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .tail("ORDER BY t.id")
                .list();
    }
}
