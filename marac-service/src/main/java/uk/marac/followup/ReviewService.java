package uk.marac.followup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.action.ActionDao;
import uk.marac.action.ActionRow;
import uk.marac.action.ActionView;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.protocol.MeetingKinds;

/** What a meeting reads out of the actions of earlier ones. */
public final class ReviewService {

    private static final Set<MeetingState> HELD =
            Set.of(MeetingState.IN_SESSION, MeetingState.HELD, MeetingState.MINUTES_ISSUED);

    private final Gate gate;
    private final ActionDao actions = new ActionDao();
    private final AgencyDao agencies = new AgencyDao();
    private final FollowUpDao followUps = new FollowUpDao();
    private final MeetingDao meetings = new MeetingDao();
    private final ReviewDao reviews = new ReviewDao();

    public ReviewService(Gate gate) {
        this.gate = gate;
    }

    public ReviewView view(Actor actor, AreaId area, MeetingId id) {
        return gate.read(actor, Permission.VIEW_ACTIONS_REVIEW, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            Readings readings = new Readings(meetings.all(tx));
            Optional<Instant> before = readings.before(meeting);
            List<ActionRow> rows =
                    isOpenTo(tx, meeting) ? reviews.reviewed(tx, meeting, before.orElse(Instant.EPOCH)) : List.of();
            return new ReviewView(id, before.orElse(null), byAgency(tx, rows, readings));
        });
    }

    /** Which cases an emergency meeting has is for the agencies at its table alone, and not before it is held. */
    private boolean isOpenTo(Tx tx, MeetingRow meeting) {
        return tx.standing().seesEveryCase()
                || !meeting.kind().equals(MeetingKinds.EMERGENCY)
                || (HELD.contains(meeting.state()) && meetings.isBefore(tx, meetings.agencies(tx, meeting.id())));
    }

    private List<ReviewView.Agency> byAgency(Tx tx, List<ActionRow> rows, Readings readings) {
        Map<AgencyId, String> names =
                agencies.all(tx).stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name));
        Map<CaseId, String> numbers = actions.caseNumbers(tx, rows);
        Map<ListingId, MeetingId> agreedAt = followUps.agreedAt(tx, rows);
        Map<ActionId, List<RemarkRow>> remarks = tx.standing().seesEveryCase()
                ? followUps.remarks(tx, rows.stream().map(ActionRow::id).toList())
                : Map.of();
        return rows.stream().collect(Collectors.groupingBy(ActionRow::agencyId)).entrySet().stream()
                .map(owed -> new ReviewView.Agency(
                        owed.getKey(),
                        names.getOrDefault(owed.getKey(), ""),
                        owed.getValue().stream()
                                .map(row -> new ReviewView.Line(
                                        ActionView.of(row, numbers.get(row.caseId()), tx.now()),
                                        ReviewFinding.of(row, tx.now()),
                                        readings.overdue(row.dueOn(), agreedAt.get(row.listingId()), Instant.EPOCH),
                                        remarks.getOrDefault(row.id(), List.of()).stream()
                                                .map(ReviewView.Remark::of)
                                                .toList()))
                                .toList()))
                .sorted(Comparator.comparing(ReviewView.Agency::name))
                .toList();
    }
}
