package uk.marac.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.protocol.ProtocolService;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** Puts cases before meetings. */
public final class ListingService {

    private static final Set<MeetingState> TAKES_CASES =
            Set.of(MeetingState.PLANNED, MeetingState.AGENDA_CLOSED, MeetingState.AGENDA_SENT);
    private static final Set<ListingOutcome> CARRIES_OVER = Set.of(ListingOutcome.DEFERRED, ListingOutcome.NOT_REACHED);

    private final Gate gate;
    private final ProtocolService protocol;
    private final MeetingDao meetings = new MeetingDao();

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
                Permission.LIST_CASE,
                Target.of(area, id),
                idempotency,
                tx -> takenOff(tx, id, request.caseId())
                        .map(listing -> listing.id().value())
                        .orElseGet(tx::newId),
                (tx, listingId) -> add(tx, new ListingId(listingId), id, request));
    }

    private void add(WriteTx tx, ListingId listingId, MeetingId id, ListingRequest request) {
        MeetingRow meeting = meetings.get(tx, id);
        if (!TAKES_CASES.contains(meeting.state())) {
            throw ProblemException.conflict("state", "is " + meeting.state() + ", which does not allow this");
        }
        boolean late = meeting.state() != MeetingState.PLANNED;
        if (late && (request.reason() == null || request.reason().isBlank())) {
            throw ProblemException.invalid("reason", "is needed once the agenda is closed");
        }
        CaseRow file = listable(tx, request.caseId());
        CaseListingRow listing = list(tx, listingId, meeting, request, late);
        tx.update(late ? meeting.agendaChanged() : meeting);
        if (late && file.state() != CaseState.LISTED) {
            tx.update(file.in(CaseState.LISTED));
        }
        if (meeting.state() == MeetingState.AGENDA_SENT) {
            Involving.listed(tx, List.of(listing), meetings.agencies(tx, id));
        }
    }

    /** A meeting lists a case once: what is listed again is the listing that was taken off. */
    private static Optional<CaseListingRow> takenOff(Tx tx, MeetingId meeting, CaseId caseId) {
        return tx.rows(CaseListingRow.class)
                .where("t.meeting_id = :meeting AND t.case_id = :case AND t.outcome = :withdrawn")
                .bind("meeting", meeting)
                .bind("case", caseId)
                .bind("withdrawn", ListingOutcome.WITHDRAWN)
                .find();
    }

    private CaseListingRow list(WriteTx tx, ListingId id, MeetingRow meeting, ListingRequest request, boolean late) {
        Integer minutes = request.slotMinutes();
        int slot = minutes == null ? protocol.inForce(tx).settings().slotMinutes() : minutes;
        int place = late ? last(tx, meeting.id()) + 1 : 0;
        Narrative why = late ? new Narrative("Added late: " + request.reason()) : null;
        Optional<CaseListingRow> takenOff = takenOff(tx, meeting.id(), request.caseId());
        CaseListingRow listing = takenOff.map(row -> row.revived(tx.now(), place, why, slot))
                .orElseGet(() -> new CaseListingRow(
                        tx.area(),
                        id,
                        1,
                        request.caseId(),
                        meeting.id(),
                        null,
                        tx.now(),
                        place,
                        why,
                        new Confidential<>(slot),
                        null,
                        null,
                        null));
        if (takenOff.isPresent()) {
            tx.update(listing);
        } else {
            tx.insert(listing);
        }
        return listing;
    }

    private int last(WriteTx tx, MeetingId meeting) {
        return meetings.listings(tx, meeting).stream()
                .mapToInt(CaseListingRow::position)
                .max()
                .orElse(0);
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
                .tail("ORDER BY t.listed_at DESC, t.id")
                .list();
        if (earlier.stream().anyMatch(listing -> listing.outcome() == null)) {
            throw ProblemException.conflict("caseId", "stands on an agenda already");
        }
        boolean carriedOver =
                !earlier.isEmpty() && CARRIES_OVER.contains(earlier.get(0).outcome());
        if (file.state() != CaseState.OPEN && !(file.state() == CaseState.LISTED && carriedOver)) {
            throw ProblemException.conflict("caseId", "is not open");
        }
        return file;
    }
}
