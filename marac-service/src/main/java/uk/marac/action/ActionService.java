package uk.marac.action;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseFiles;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.ActionId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.protocol.ProtocolService;
import uk.marac.web.EntityTags;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;

/** Actions after they are agreed: who sees them, and what their owners report. */
public final class ActionService {

    private final Gate gate;
    private final ActionDao actions = new ActionDao();
    private final CaseFiles cases = new CaseFiles();
    private final ActionAgreement agreement;

    public ActionService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.agreement = new ActionAgreement(protocol);
    }

    /** @throws ProblemException 409 outside the session, 422 for an owner or a day that cannot be */
    public UUID agree(
            Actor actor, AreaId area, ListingId listing, ActionRequest request, @Nullable Idempotency idempotency) {
        return gate.create(
                actor,
                Permission.AGREE_ACTION,
                Target.of(area, listing),
                idempotency,
                (tx, id) -> agreement.agree(tx, new ActionId(id), listing, request));
    }

    public List<ActionView> list(Actor actor, AreaId area, ActionFilter filter, Page page) {
        return gate.list(actor, Permission.LIST_ACTIONS, area, tx -> {
            List<ActionRow> rows = actions.listed(tx, filter, page);
            Map<CaseId, String> numbers = actions.caseNumbers(tx, rows);
            return rows.stream()
                    .map(row -> ActionView.of(row, numbers.get(row.caseId()), tx.now()))
                    .toList();
        });
    }

    public ActionView view(Actor actor, AreaId area, ActionId id) {
        return gate.read(actor, Permission.VIEW_ACTION, Target.of(area, id), tx -> {
            ActionRow row = find(tx, id);
            return ActionView.of(row, actions.caseNumbers(tx, List.of(row)).get(row.caseId()), tx.now());
        });
    }

    /** All that was done to it since it was agreed, the earliest first. */
    public List<ActionUpdateView> updates(Actor actor, AreaId area, ActionId id) {
        return gate.read(actor, Permission.VIEW_ACTION, Target.of(area, id), tx -> actions.updates(tx, id).stream()
                .map(ActionUpdateView::of)
                .toList());
    }

    /** The owner accepts it, and says who does it; or that somebody else does it now. */
    public long accept(Actor actor, AreaId area, ActionId id, long expectedVersion, AcceptanceRequest request) {
        return gate.write(actor, Permission.ACCEPT_ACTION, Target.of(area, id), tx -> {
            ActionRow row = find(tx, id);
            EntityTags.check(expectedVersion, row.version());
            if (ActionStates.after(row, ActionAct.ACCEPT).isEmpty()) {
                throw ProblemException.conflict("state", "is settled already");
            }
            tx.insert(ActionUpdateRow.accepted(tx, row, request.ownerName()));
            return tx.update(row.accepted(tx.now(), request.ownerName()));
        });
    }

    /**
     * Records what the owner reports.
     *
     * @return the new version
     * @throws ProblemException 409 if the action cannot go to that state, 422 where evidence or reason is missing
     */
    public long report(Actor actor, AreaId area, ActionId id, long expectedVersion, ActionOutcomeRequest request) {
        return gate.write(actor, Permission.RECORD_ACTION_OUTCOME, Target.of(area, id), tx -> {
            ActionRow row = find(tx, id);
            EntityTags.check(expectedVersion, row.version());
            ActionAct act = ActionAct.reporting(request.state())
                    .orElseThrow(() -> ProblemException.invalid("state", "is not for the owner to report"));
            ActionState next = ActionStates.after(row, act)
                    .orElseThrow(() -> ProblemException.conflict("state", "cannot follow " + row.state()));
            require(act == ActionAct.COMPLETE, "evidence", request.evidence());
            require(
                    act == ActionAct.REPORT_NOT_POSSIBLE || act == ActionAct.REPORT_NOT_DONE,
                    "reason",
                    request.reason());
            tx.insert(ActionUpdateRow.reported(tx, row, act, request));
            return tx.update(row.reported(next, tx.now(), request.outcome(), request.evidence(), request.reason()));
        });
    }

    /** Confirms that an action was not possible; until then it counts as not done. */
    public long confirm(Actor actor, AreaId area, ActionId id, long expectedVersion) {
        return gate.write(actor, Permission.CONFIRM_NOT_POSSIBLE, Target.of(area, id), tx -> {
            ActionRow row = find(tx, id);
            EntityTags.check(expectedVersion, row.version());
            ActionState next = ActionStates.after(row, ActionAct.CONFIRM_NOT_POSSIBLE)
                    .orElseThrow(() -> ProblemException.conflict("state", "is not reported as not possible"));
            tx.insert(ActionUpdateRow.confirmed(tx, row));
            return tx.update(row.in(next, tx.now()));
        });
    }

    /** Says of an action that was reported as complete that it is not; it is outstanding again, and overdue once it was due. */
    public long reopen(Actor actor, AreaId area, ActionId id, long expectedVersion, ReopeningRequest request) {
        return gate.write(actor, Permission.REOPEN_ACTION, Target.of(area, id), tx -> {
            ActionRow row = find(tx, id);
            EntityTags.check(expectedVersion, row.version());
            cases.keepFromClosing(tx, row.caseId());
            ActionState next = ActionStates.after(row, ActionAct.REOPEN)
                    .orElseThrow(() -> ProblemException.conflict("state", "is not reported as complete"));
            tx.insert(ActionUpdateRow.reopened(tx, row, request.reason()));
            return tx.update(row.reopened(next, request.reason()));
        });
    }

    private ActionRow find(Tx tx, ActionId id) {
        return actions.find(tx, id).orElseThrow(tx::refuse);
    }

    private static void require(boolean needed, String field, @Nullable String text) {
        if (needed && (text == null || text.isBlank())) {
            throw ProblemException.invalid(field, "is required for this state");
        }
    }
}
