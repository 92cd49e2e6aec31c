package uk.marac.agenda;

import java.util.ArrayList;
import java.util.List;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.HandMove;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingStates;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Moves listings on an agenda by hand, with a reason. */
public final class MoveService {

    private final Gate gate;
    private final MeetingDao meetings = new MeetingDao();
    private final AgendaDao agendas = new AgendaDao();

    public MoveService(Gate gate) {
        this.gate = gate;
    }

    /**
     * Moves a listing. While the agenda is open the order is not frozen by that; a frozen one gets its next number.
     *
     * @param expected the meeting's version when who moves it last looked: each move raises it, so none undoes another unseen
     * @return the meeting's new version
     * @throws ProblemException 409 once the meeting has begun, 422 for a listing or place that the actor is not shown
     */
    public long move(Actor actor, AreaId area, MeetingId id, long expected, MoveRequest request) {
        return gate.write(actor, Permission.REORDER_AGENDA, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            EntityTags.check(expected, meeting.version());
            if (!MeetingStates.isAhead(meeting.state())) {
                throw ProblemException.conflict("state", "is " + meeting.state() + ", which does not allow this");
            }
            meetings.takeListings(tx, id);
            List<AgendaCase> shown = agendas.visible(tx, meeting);
            AgendaCase moved = moved(shown, request.listing());
            List<AgendaCase> order = new ArrayList<>(agendas.whole(tx, meeting));
            order.removeIf(item -> item.listing().id().equals(request.listing()));
            int index = index(shown, order, request);
            List<ListingId> before = order.subList(index, order.size()).stream()
                    .map(item -> item.listing().id())
                    .toList();
            order.add(index, moved);
            return write(
                    tx, meeting, order, moved.listing(), new HandMove(before, request.reason(), actor.id(), tx.now()));
        });
    }

    private static AgendaCase moved(List<AgendaCase> shown, ListingId id) {
        return shown.stream()
                .filter(item -> item.listing().id().equals(id) && item.listing().outcome() == null)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("listing", "does not stand on this agenda"));
    }

    /** The place among all others of what has that place among those that the actor is shown. */
    private static int index(List<AgendaCase> shown, List<AgendaCase> others, MoveRequest request) {
        List<ListingId> seen = shown.stream()
                .map(item -> item.listing().id())
                .filter(id -> !id.equals(request.listing()))
                .toList();
        if (request.place() > seen.size() + 1) {
            throw ProblemException.invalid("place", "is beyond the end of this agenda");
        }
        return request.place() > seen.size() ? others.size() : HandOrder.index(others, seen.get(request.place() - 1));
    }

    private static long write(
            WriteTx tx, MeetingRow meeting, List<AgendaCase> order, CaseListingRow moved, HandMove move) {
        if (meeting.agendaNumber() == 0) {
            tx.update(moved.movedByHand(0, move));
            return tx.update(meeting);
        }
        for (int i = 0; i < order.size(); i++) {
            CaseListingRow listing = order.get(i).listing();
            if (listing.id().equals(moved.id())) {
                tx.update(listing.movedByHand(i + 1, move));
            } else if (listing.position() != i + 1) {
                tx.update(listing.placed(i + 1, listing.placeReason()));
            }
        }
        return tx.update(meeting.agendaChanged());
    }
}
