package uk.marac.repeat;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionRow;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingRow;
import uk.marac.referral.ReferralDao;
import uk.marac.referral.ReferralState;

/** Earlier cases as the rule and the coordinator see them; of those only that the coordinator may see. */
final class EarlierCases {

    private final ReferralDao referrals = new ReferralDao();

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
        return referrals
                .ofCase(tx, id)
                .map(referral -> new EarlierEvents(
                        referral.incidentOn().value(),
                        referral.state() == ReferralState.ACCEPTED ? referral.submittedAt() : null,
                        discussedAt(tx, id)));
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

    private static @Nullable Instant discussedAt(Tx tx, CaseId id) {
        List<CaseListingRow> heard = tx.rows(CaseListingRow.class)
                .where("t.case_id = :case AND t.outcome = :heard")
                .bind("case", id)
                .bind("heard", ListingOutcome.HEARD)
                .list();
        return tx
                .rows(MeetingRow.class)
                .where("t.id = ANY(:meetings)")
                .bind("meetings", heard.stream().map(CaseListingRow::meetingId).toList())
                .list()
                .stream()
                .map(MeetingRow::startsAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
