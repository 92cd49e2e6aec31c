package uk.marac.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.protocol.MeetingKinds;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;
import uk.marac.web.Tagged;

/** Meetings: planned, listed and looked at. */
public final class MeetingService {

    private final Gate gate;
    private final TermsService terms;
    private final MeetingDao meetings = new MeetingDao();
    private final Listings listings;

    public MeetingService(Gate gate, TermsService terms) {
        this.gate = gate;
        this.terms = terms;
        this.listings = new Listings(terms);
    }

    /**
     * Plans a meeting, to which it invites the agencies that are named, else those of its kind. Its deadlines are the protocol's
     * but for what is said otherwise.
     *
     * @throws ProblemException 422 for a kind that the protocol in force does not have, if an agency is named twice, is not of
     *     this area or has left, or none is named at all, or for deadlines that cannot be meant
     */
    public UUID plan(Actor actor, AreaId area, MeetingRequest request, @Nullable Idempotency idempotency) {
        return gate.create(
                actor,
                Permission.PLAN_MEETING,
                Target.area(area),
                idempotency,
                (tx, id) -> insert(tx, new MeetingId(id), request));
    }

    /**
     * Plans an emergency meeting for one case and lists that, with the reason.
     *
     * @return the meeting's id
     * @throws ProblemException 409 if the case is not open or stands on an agenda; 422 as for any meeting
     */
    public UUID planEmergency(
            Actor actor, AreaId area, CaseId caseId, EmergencyRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.PLAN_EMERGENCY, Target.of(area, caseId), idempotency, (tx, id) -> {
            CaseRow file = listings.listable(tx, caseId);
            MeetingRow meeting = insert(
                    tx,
                    new MeetingId(id),
                    new MeetingRequest(
                            MeetingKinds.EMERGENCY, request.startsAt(), request.venue(), request.agencies(), null));
            Integer minutes = request.slotMinutes();
            var unused = listings.put(
                    tx,
                    new ListingId(tx.newId()),
                    meeting,
                    file.id(),
                    minutes == null ? terms.of(tx, meeting).slotMinutes() : minutes,
                    false,
                    new Narrative("Emergency: " + request.reason()));
            listings.putOnAgenda(tx, file, false);
        });
    }

    /** The latest first. */
    public List<MeetingView> list(Actor actor, AreaId area, Page page) {
        return gate.list(actor, Permission.LIST_MEETINGS, area, tx -> {
            List<MeetingRow> rows = meetings.page(tx, page);
            var agencies =
                    meetings.agenciesOf(tx, rows.stream().map(MeetingRow::id).toList());
            return rows.stream()
                    .map(row -> view(tx, row, agencies.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    public Tagged<MeetingView> view(Actor actor, AreaId area, MeetingId id) {
        return gate.read(actor, Permission.VIEW_MEETING, Target.of(area, id), tx -> {
            MeetingRow row = meetings.get(tx, id);
            MeetingView view = view(tx, row, meetings.agencies(tx, id));
            return new Tagged<>(view, view.tag(tx, row));
        });
    }

    private MeetingView view(Tx tx, MeetingRow row, List<AgencyId> invited) {
        return MeetingView.of(tx, row, invited, meetings.isBefore(tx, invited));
    }

    private MeetingRow insert(WriteTx tx, MeetingId id, MeetingRequest request) {
        MeetingTerms by = terms.inForce(tx, request.kind());
        List<AgencyId> invited = request.agencies().isEmpty() ? by.agencies() : request.agencies();
        if (invited.isEmpty()) {
            throw ProblemException.invalid("agencies", "must be named for this kind of meeting");
        }
        check(invited, meetings.openAgencies(tx));
        MeetingRow meeting = new MeetingRow(
                tx.area(),
                id,
                1,
                request.kind(),
                request.startsAt(),
                MeetingState.PLANNED,
                0,
                null,
                null,
                new Narrative(request.venue()),
                null,
                new Confidential<>(by.protocol()),
                new Confidential<>(
                        by.deadlines(request.startsAt(), tx.now()).but(request.deadlines(), request.startsAt())));
        tx.insert(meeting);
        invited.forEach(agency -> tx.insert(new MeetingAgencyRow(tx.area(), tx.newId(), 1, id, agency)));
        return meeting;
    }

    private static void check(List<AgencyId> named, Set<AgencyId> open) {
        Set<AgencyId> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!open.contains(named.get(i))) {
                throw ProblemException.invalid("agencies[" + i + "]", "is no agency that takes part in this area");
            }
            if (!seen.add(named.get(i))) {
                throw ProblemException.invalid("agencies[" + i + "]", "is named twice");
            }
        }
    }
}
