package uk.marac.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.LegalHoldId;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.vault.Narrative;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Legal holds: from when one is placed until it is lifted, nothing of the case is destroyed. */
public final class LegalHoldService {

    private final Gate gate;

    public LegalHoldService(Gate gate) {
        this.gate = gate;
    }

    public List<LegalHoldView> list(Actor actor, AreaId area, CaseId caseId) {
        return gate.read(actor, Permission.VIEW_LEGAL_HOLDS, Target.of(area, caseId), tx -> tx
                .rows(LegalHoldRow.class)
                .where("t.case_id = :case")
                .bind("case", caseId)
                .tail("ORDER BY t.placed_at, t.id")
                .list()
                .stream()
                .map(LegalHoldView::of)
                .toList());
    }

    public UUID place(
            Actor actor, AreaId area, CaseId caseId, ReasonRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.PLACE_LEGAL_HOLD, Target.of(area, caseId), idempotency, (tx, id) -> {
            tx.note(CommitmentTag.REASON, request.reason().getBytes(UTF_8), caseId);
            tx.insert(new LegalHoldRow(
                    area, new LegalHoldId(id), 1, caseId, tx.now(), null, new Narrative(request.reason()), null));
        });
    }

    /** @throws ProblemException 409 if it was lifted already */
    public void lift(Actor actor, AreaId area, LegalHoldId id, long expectedVersion, ReasonRequest request) {
        gate.write(actor, Permission.LIFT_LEGAL_HOLD, Target.of(area, id), tx -> {
            LegalHoldRow hold = tx.rows(LegalHoldRow.class).withId(id).find().orElseThrow(tx::refuse);
            EntityTags.check(expectedVersion, hold.version());
            if (hold.liftedAt() != null) {
                throw ProblemException.conflict("liftedAt", "this hold was lifted already");
            }
            tx.note(CommitmentTag.REASON, request.reason().getBytes(UTF_8), hold.caseId());
            return tx.update(hold.lifted(tx.now(), new Narrative(request.reason())));
        });
    }
}
