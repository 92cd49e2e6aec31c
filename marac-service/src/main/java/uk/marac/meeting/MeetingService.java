package uk.marac.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;
import uk.marac.web.Tagged;

/** Meetings: planned, listed and looked at. */
public final class MeetingService {

    private final Gate gate;
    private final MeetingDao meetings = new MeetingDao();

    public MeetingService(Gate gate) {
        this.gate = gate;
    }

    /** @throws ProblemException 422 if an agency is named twice, is not of this area or has left */
    public UUID plan(Actor actor, AreaId area, MeetingRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.PLAN_MEETING, Target.area(area), idempotency, (tx, id) -> {
            check(request.agencies(), meetings.openAgencies(tx));
            MeetingId meeting = new MeetingId(id);
            tx.insert(new MeetingRow(
                    area,
                    meeting,
                    1,
                    request.kind(),
                    request.startsAt(),
                    MeetingState.PLANNED,
                    0,
                    null,
                    null,
                    new Narrative(request.venue()),
                    null));
            request.agencies().forEach(agency -> invite(tx, meeting, agency));
        });
    }

    public List<MeetingView> list(Actor actor, AreaId area) {
        return gate.list(actor, Permission.LIST_MEETINGS, area, tx -> {
            var agencies = meetings.agenciesOfAll(tx);
            return meetings.all(tx).stream()
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

    private static void invite(WriteTx tx, MeetingId meeting, AgencyId agency) {
        tx.insert(new MeetingAgencyRow(tx.area(), tx.newId(), 1, meeting, agency));
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
