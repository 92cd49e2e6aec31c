package uk.marac.repeat;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.action.ActionRow;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingRow;
import uk.marac.referral.ReferralDao;
import uk.marac.referral.ReferralState;

/** Earlier cases as the rule and the coordinator see them; of those only that the coordinator may see. */
final class EarlierCases {

    private static final Set<ReferralState> TAKEN_ON = EnumSet.of(ReferralState.ACCEPTED, ReferralState.JOINED);

    private final ReferralDao referrals = new ReferralDao();
    private final JoinedCases joined = new JoinedCases();

    List<CaseRow> visible(Tx tx, Collection<CaseId> ids) {
        Scope scope = tx.scope(Permission.VIEW_CASE);
        return tx.rows(CaseRow.class)
                .where("t.id = ANY(:ids) AND " + scope.sql())
                .bind("ids", ids)
                .bindAll(scope.bindings())
                .tail("ORDER BY t.referred_at DESC, t.id")
                .list();
    }

    /** Of these cases those that have not been destroyed, whether or not the actor may see them. */
    Set<CaseId> existing(Tx tx, Collection<CaseId> ids) {
        return tx.rows(CaseRow.class).where("t.id = ANY(:ids)").bind("ids", ids).list().stream()
                .map(CaseRow::id)
                .collect(Collectors.toSet());
    }

    /** Empty if the case has no referral. */
    Optional<EarlierEvents> events(Tx tx, CaseId id) {
        return Optional.ofNullable(events(tx, List.of(id)).get(id));
    }

    /** Of those of the cases that have a referral. */
    Map<CaseId, EarlierEvents> events(Tx tx, Collection<CaseId> ids) {
        Map<CaseId, CaseId> heardAs = new HashMap<>();
        ids.forEach(id -> heardAs.put(id, joined.host(tx, id).orElse(id)));
        Map<CaseId, Instant> discussed = discussedAt(tx, heardAs.values());
        Map<CaseId, EarlierEvents> events = new HashMap<>();
        referrals
                .ofCases(tx, ids)
                .forEach(referral -> events.put(
                        referral.caseId(),
                        new EarlierEvents(
                                referral.incidentOn().value(),
                                referral.incidentBasis().value(),
                                referral.submittedAt(),
                                TAKEN_ON.contains(referral.state()) ? referral.submittedAt() : null,
                                discussed.get(heardAs.get(referral.caseId())))));
        return events;
    }

    List<PlannedAction> plan(Tx tx, CaseId id) {
        return tx
                .rows(ActionRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .tail("ORDER BY t.due_on, t.id")
                .list()
                .stream()
                .map(PlannedAction::of)
                .toList();
    }

    /** When each was last heard; nothing for one that never was. */
    private static Map<CaseId, Instant> discussedAt(Tx tx, Collection<CaseId> ids) {
        List<CaseListingRow> heard = tx.rows(CaseListingRow.class)
                .where("t.case_id = ANY(:cases) AND t.outcome = :heard")
                .bind("cases", ids)
                .bind("heard", ListingOutcome.HEARD)
                .list();
        Map<MeetingId, Instant> begun = tx
                .rows(MeetingRow.class)
                .where("t.id = ANY(:meetings)")
                .bind("meetings", heard.stream().map(CaseListingRow::meetingId).toList())
                .list()
                .stream()
                .collect(Collectors.toMap(MeetingRow::id, MeetingRow::startsAt));
        Map<CaseId, Instant> last = new HashMap<>();
        for (CaseListingRow listing : heard) {
            Instant at = begun.get(listing.meetingId());
            if (at != null) {
                last.merge(listing.caseId(), at, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return last;
    }
}
