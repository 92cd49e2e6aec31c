package uk.marac.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseAct;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseStates;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.protocol.ProtocolService;
import uk.marac.web.ProblemException;

/** Puts cases before meetings. */
public final class ListingService {

    private final Gate gate;
    private final ProtocolService protocol;
    private final MeetingDao meetings = new MeetingDao();
    private final Listings listings = new Listings();

    public ListingService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.protocol = protocol;
    }

    /**
     * Lists a case. Once the agenda is closed it is listed late: at the end, with the reason; once the agenda is
     * circulated the meeting's agencies are involved at once. A case that was taken off this agenda comes back on it, with
     * the research that was returned on it.
     *
     * @throws ProblemException 409 if the meeting takes no more cases, or the case is not open or stands on an agenda
     */
    public UUID add(Actor actor, AreaId area, MeetingId id, ListingRequest request, @Nullable Idempotency idempotency) {
        return gate.create(
                actor,
                Permission.PUT_ON_AGENDA,
                Target.of(area, id),
                idempotency,
                tx -> listings.takenOff(tx, id, request.caseId())
                        .map(listing -> listing.id().value())
                        .orElseGet(tx::newId),
                (tx, listingId) -> add(tx, new ListingId(listingId), id, request));
    }

    private void add(WriteTx tx, ListingId listingId, MeetingId id, ListingRequest request) {
        MeetingRow meeting = meetings.get(tx, id);
        if (!MeetingStates.isAhead(meeting.state())) {
            throw ProblemException.conflict("state", "is " + meeting.state() + ", which does not allow this");
        }
        boolean late = meeting.state() != MeetingState.PLANNED;
        if (late && (request.reason() == null || request.reason().isBlank())) {
            throw ProblemException.invalid("reason", "is needed once the agenda is closed");
        }
        CaseRow file = listable(tx, request.caseId());
        Integer minutes = request.slotMinutes();
        CaseListingRow listing = listings.put(
                tx,
                listingId,
                meeting,
                request.caseId(),
                minutes == null ? protocol.inForce(tx).settings().slotMinutes() : minutes,
                late ? request.reason() : null);
        tx.update(late ? meeting.agendaChanged() : meeting);
        if (late) {
            tx.update(file.after(CaseAct.CLOSE_AGENDA));
        }
        if (meeting.state() == MeetingState.AGENDA_SENT) {
            Involvements.beginListed(tx, Map.of(listing.id(), listing.caseId()), meetings.agencies(tx, id));
        }
    }

    private static CaseRow listable(WriteTx tx, CaseId id) {
        // Locked first, by a statement of its own, so that two meetings cannot both take it.
        tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = :id FOR NO KEY UPDATE")
                .bind("area", tx.area().value())
                .bind("id", id.value())
                .mapTo(UUID.class)
                .list();
        Scope scope = tx.scope(Permission.VIEW_CASE);
        CaseRow file = tx.rows(CaseRow.class)
                .where("t.id = :id AND " + scope.sql())
                .bind("id", id)
                .bindAll(scope.bindings())
                .find()
                .orElseThrow(tx::refuse);
        List<CaseListingRow> earlier = tx.rows(CaseListingRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .list();
        if (earlier.stream().anyMatch(listing -> listing.outcome() == null)) {
            throw ProblemException.conflict("caseId", "stands on an agenda already");
        }
        if (CaseStates.TABLE.after(file.state(), CaseAct.PUT_ON_AGENDA).isEmpty()) {
            throw ProblemException.conflict("caseId", "is not open");
        }
        return file;
    }
}
