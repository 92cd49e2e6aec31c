package uk.marac.flag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.FlagId;
import uk.marac.id.IncidentId;
import uk.marac.id.ReferralId;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.protocol.ProtocolService;
import uk.marac.repeat.RepeatWindows;
import uk.marac.time.LondonDay;
import uk.marac.vault.Confidential;
import uk.marac.web.EntityTags;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;

/** Incidents that agencies log against their flags, and the coordinator's answers: none is passed over. */
public final class IncidentService {

    private final Gate gate;
    private final Flags flags;
    private final RepeatWindows windows;
    private final IncidentDao incidents = new IncidentDao();
    private final IncidentReferral referrals = new IncidentReferral();

    public IncidentService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.flags = new Flags(protocol);
        this.windows = new RepeatWindows(protocol);
    }

    /**
     * Logs an incident and has the repeat rule judge it by its day: what happened within the window and is told later is
     * a repeat, and an incident after it is not, whenever it is told.
     *
     * @throws ProblemException 409 if the flag was taken off, 422 for a day in the future
     */
    public UUID log(Actor actor, AreaId area, FlagId id, IncidentRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.LOG_INCIDENT, Target.of(area, id), idempotency, (tx, incident) -> {
            CaseFlagRow flag = flags.get(tx, id);
            if (flag.removedAt() != null) {
                throw ProblemException.conflict("flag", "was taken off; make a referral of what happened");
            }
            if (request.occurredOn().isAfter(LondonDay.of(tx.now()))) {
                throw ProblemException.invalid("occurredOn", "must not be in the future");
            }
            tx.insert(IncidentRow.logged(
                    new IncidentId(incident),
                    flag,
                    tx.now(),
                    actor.id(),
                    request,
                    windows.judge(tx, flag.caseId(), request.occurredOn(), request.basis(), request.criminalType())));
        });
    }

    public IncidentView view(Actor actor, AreaId area, IncidentId id) {
        return gate.read(
                actor, Permission.VIEW_INCIDENT, Target.of(area, id), tx -> views(tx, List.of(incidents.get(tx, id)))
                        .get(0));
    }

    /**
     * The oldest first.
     *
     * @param waiting whether those that nobody answered or those that somebody did; null for both
     */
    public List<IncidentView> list(Actor actor, AreaId area, @Nullable Boolean waiting, Page page) {
        return gate.list(actor, Permission.LIST_INCIDENTS, area, tx -> views(tx, incidents.page(tx, waiting, page)));
    }

    /**
     * Links an incident to the referral that was made of it, or dismisses it with a reason; said again, it is corrected.
     *
     * @return the new version
     * @throws ProblemException 422 for a referral that cannot be of it, or where a reason is needed and none is given
     */
    public long answer(Actor actor, AreaId area, IncidentId id, long expected, IncidentAnswerRequest request) {
        return gate.write(actor, Permission.ANSWER_INCIDENT, Target.of(area, id), tx -> {
            IncidentRow incident = incidents.get(tx, id);
            EntityTags.check(expected, incident.version());
            String reason = request.reason();
            if (request.referral() != null) {
                referrals.check(tx, request.referral(), incident, reason);
            } else if (reason == null || reason.isBlank()) {
                throw ProblemException.invalid("reason", "say why no referral is made of it");
            }
            if (reason != null) {
                tx.note(CommitmentTag.REASON, reason.getBytes(UTF_8), incident.caseId());
            }
            IncidentState next = request.referral() == null ? IncidentState.DISMISSED : IncidentState.LINKED;
            return tx.update(incident.answered(next, request, actor.id()));
        });
    }

    private List<IncidentView> views(Tx tx, List<IncidentRow> rows) {
        Map<CaseId, String> numbers = incidents.caseNumbers(tx, rows);
        if (!tx.standing().seesEveryCase()) {
            return rows.stream()
                    .map(row -> IncidentView.of(
                            row,
                            numbers.get(row.caseId()),
                            IncidentAnswer.toTheAgency(row.state()),
                            row.state() == IncidentState.WAITING,
                            null))
                    .toList();
        }
        Set<IncidentId> waiting = incidents.waiting(tx, rows);
        Set<ReferralId> visible = incidents.visibleReferrals(tx, rows);
        return rows.stream()
                .map(row -> IncidentView.of(
                        row,
                        numbers.get(row.caseId()),
                        IncidentAnswer.toWhoSeesAll(row.state()),
                        waiting.contains(row.id()),
                        shown(row, visible)))
                .toList();
    }

    /** To whom the case of the linked referral is closed is not told of it here either. */
    private static @Nullable ReferralId shown(IncidentRow row, Set<ReferralId> visible) {
        ReferralId referral = Confidential.valueOf(row.referral());
        return referral != null && visible.contains(referral) ? referral : null;
    }
}
