package uk.marac.agenda;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.marac.casefile.CaseAct;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingEvent;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingStates;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.protocol.ProtocolService;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Closes agendas and sends them out. */
public final class CirculationService {

    private final Gate gate;
    private final MeetingDao meetings = new MeetingDao();
    private final AgendaDao agendas = new AgendaDao();
    private final Outbox outbox = new Outbox();
    private final WaitingCases waiting;

    public CirculationService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.waiting = new WaitingCases(protocol);
    }

    /**
     * Freezes the order and the reasons, and lists the cases.
     *
     * @param expected the meeting's version when who closes it last looked
     * @return the meeting's new version
     * @throws ProblemException 409 while a case waits on no agenda and nothing is said of it, 422 for what is said of another
     */
    public long close(Actor actor, AreaId area, MeetingId id, long expected, AgendaClosingRequest request) {
        return gate.write(actor, Permission.CLOSE_AGENDA, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            EntityTags.check(expected, meeting.version());
            var next = MeetingStates.move(meeting.state(), MeetingEvent.CLOSE_AGENDA);
            meetings.takeListings(tx, id);
            waiting.settle(tx, meeting, request.waiting());
            int place = 0;
            for (AgendaCase item : agendas.whole(tx, meeting)) {
                place++;
                tx.update(item.listing().placed(place, item.ownReason()));
                tx.update(item.file().after(CaseAct.CLOSE_AGENDA));
            }
            return tx.update(meeting.agendaClosed(next, tx.now()));
        });
    }

    /**
     * Sends the frozen agenda: from now on every agency of the meeting is involved in every case on it, and its members
     * are told that there is something to read.
     *
     * @return the meeting's new version
     */
    public long circulate(Actor actor, AreaId area, MeetingId id, long expected) {
        return gate.write(actor, Permission.CIRCULATE_AGENDA, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            EntityTags.check(expected, meeting.version());
            var next = MeetingStates.move(meeting.state(), MeetingEvent.CIRCULATE_AGENDA);
            Map<ListingId, CaseId> live = meetings.listings(tx, id).stream()
                    .filter(listing -> listing.outcome() == null)
                    .collect(Collectors.toMap(CaseListingRow::id, CaseListingRow::caseId));
            List<AgencyId> agencies = meetings.agencies(tx, id);
            Involvements.beginListed(tx, live, agencies);
            outbox.tell(tx, NoticeKind.AGENDA_CIRCULATED, id, Recipients.atMeeting(tx, agencies));
            return tx.update(meeting.agendaSent(next, tx.now()));
        });
    }
}
