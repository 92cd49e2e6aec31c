package uk.marac.followup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionDao;
import uk.marac.action.ActionRow;
import uk.marac.action.Fulfilment;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.ActionId;
import uk.marac.id.AreaId;
import uk.marac.id.EscalationId;
import uk.marac.protocol.ProtocolService;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** Puts actions on the steering group's list by hand, and takes them off it with a reason. */
public final class EscalationService {

    private final Gate gate;
    private final ProtocolService protocol;
    private final ActionDao actions = new ActionDao();
    private final FollowUpDao followUps = new FollowUpDao();
    private final SteeringPlaces places = new SteeringPlaces();

    public EscalationService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.protocol = protocol;
    }

    public EscalationView view(Actor actor, AreaId area, ActionId id) {
        return gate.read(actor, Permission.VIEW_ESCALATIONS, Target.of(area, id), tx -> {
            ActionRow action = find(tx, id);
            return new EscalationView(
                    place(tx, action).grounds(),
                    followUps.escalations(tx, List.of(id)).getOrDefault(id, List.of()).stream()
                            .map(EscalationView.Act::of)
                            .toList());
        });
    }

    /** @throws ProblemException 409 where nothing is owed, or somebody put it there already */
    public UUID escalate(
            Actor actor, AreaId area, ActionId id, EscalationRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.ESCALATE_ACTION, Target.of(area, id), idempotency, (tx, made) -> {
            ActionRow action = find(tx, id);
            if (Fulfilment.of(action).isSettled()) {
                throw ProblemException.conflict("state", "is settled already");
            }
            if (place(tx, action).isByHand()) {
                throw ProblemException.conflict("action", "was put on the steering group's list before");
            }
            insert(tx, made, action, EscalationAct.ESCALATE, request.cause(), request.reason());
        });
    }

    /** @throws ProblemException 409 where it does not stand on the list */
    public UUID resolve(
            Actor actor, AreaId area, ActionId id, ResolutionRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.RESOLVE_ESCALATION, Target.of(area, id), idempotency, (tx, made) -> {
            ActionRow action = find(tx, id);
            if (!place(tx, action).isListed()) {
                throw ProblemException.conflict("action", "is not on the steering group's list");
            }
            insert(tx, made, action, EscalationAct.RESOLVE, null, request.reason());
        });
    }

    private ActionRow find(Tx tx, ActionId id) {
        return actions.find(tx, id).orElseThrow(tx::refuse);
    }

    private SteeringPlace place(Tx tx, ActionRow action) {
        return places.of(tx, protocol.inForce(tx).settings(), action);
    }

    private static void insert(
            WriteTx tx, UUID id, ActionRow action, EscalationAct act, @Nullable EscalationCause cause, String reason) {
        tx.insert(new EscalationRow(
                tx.area(),
                new EscalationId(id),
                1,
                action.caseId(),
                action.id(),
                new Confidential<>(act),
                Confidential.ofNullable(cause),
                new Narrative(reason),
                new Confidential<>(tx.now())));
    }
}
