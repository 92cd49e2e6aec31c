package uk.marac.closure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.BreakGlassRow;
import uk.marac.access.InForce;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.casefile.CaseAct;
import uk.marac.casefile.CaseDao;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.ActionId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ClosureId;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.resemblance.ComparedAgain;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** Closes cases and reopens them. */
public final class ClosureService {

    private final Gate gate;
    private final CaseDao cases = new CaseDao();
    private final ClosureRules rules = new ClosureRules();
    private final ComparedAgain compared = new ComparedAgain();

    public ClosureService(Gate gate) {
        this.gate = gate;
    }

    public List<ClosureView> list(Actor actor, AreaId area, CaseId id) {
        return gate.read(actor, Permission.VIEW_CLOSURES, Target.of(area, id), tx -> tx
                .rows(ClosureRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .tail("ORDER BY t.closed_at, t.id")
                .list()
                .stream()
                .map(ClosureView::of)
                .toList());
    }

    /**
     * Closes a case. From now on it is on no agenda and asked about at none, who only owned an action on it is no longer
     * involved, and no glass stays broken.
     *
     * @throws ProblemException 409 with what is not settled
     */
    public UUID close(Actor actor, AreaId area, CaseId id, ClosureRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.CLOSE_CASE, Target.of(area, id), idempotency, (tx, closure) -> {
            CaseRow file = cases.find(tx, id).orElseThrow(tx::refuse);
            CaseRow closed = file.after(CaseAct.CLOSE);
            rules.check(tx, file);
            tx.note(CommitmentTag.REASON, request.reason().getBytes(UTF_8), id);
            tx.update(closed);
            tx.insert(new ClosureRow(
                    area,
                    new ClosureId(closure),
                    1,
                    id,
                    tx.now(),
                    null,
                    new Confidential<>(actor.id()),
                    new Narrative(request.reason()),
                    null,
                    null));
            owners(tx, id).forEach(involvement -> tx.update(involvement.until(tx.now())));
            mendGlass(tx, id);
        });
    }

    /**
     * Opens a closed case again: the next agenda has it, or says why it may wait. Who was involved by an action until it was
     * closed is so again.
     *
     * @throws ProblemException 409 if it is not closed
     */
    public void reopen(Actor actor, AreaId area, CaseId id, ClosureRequest request) {
        gate.write(actor, Permission.REOPEN_CASE, Target.of(area, id), tx -> {
            CaseRow file = cases.find(tx, id).orElseThrow(tx::refuse);
            CaseRow open = file.after(CaseAct.REOPEN);
            tx.note(CommitmentTag.REASON, request.reason().getBytes(UTF_8), id);
            tx.rows(ClosureRow.class)
                    .where("t.case_id = :case AND t.reopened_at IS NULL")
                    .bind("case", id)
                    .find()
                    .ifPresent(closure -> {
                        tx.update(closure.reopened(tx.now(), actor.id(), request.reason()));
                        involveAgain(tx, closure);
                    });
            tx.update(open);
            compared.of(tx, id);
            return id;
        });
    }

    private static List<InvolvementRow> owners(WriteTx tx, CaseId id) {
        return tx.rows(InvolvementRow.class)
                .where("t.case_id = :case AND t.ground = :owner AND " + InForce.NOW)
                .bind("case", id)
                .bind("owner", InvolvementGround.OWNS_ACTION)
                .bind("now", tx.now())
                .list();
    }

    private static void involveAgain(WriteTx tx, ClosureRow closure) {
        tx.rows(InvolvementRow.class)
                .where("t.case_id = :case AND t.ground = :owner AND t.valid_until = :closed")
                .bind("case", closure.caseId())
                .bind("owner", InvolvementGround.OWNS_ACTION)
                .bind("closed", closure.closedAt())
                .list()
                .forEach(row -> Involvements.begin(
                        tx, row.caseId(), row.agencyId(), InvolvementGround.OWNS_ACTION, new ActionId(row.sourceId())));
    }

    /** A closed case has no emergency, and an opening of before does not outlast it. */
    private static void mendGlass(WriteTx tx, CaseId id) {
        tx.rows(BreakGlassRow.class)
                .where("t.case_id = :case AND t.closes_at > :now")
                .bind("case", id)
                .bind("now", tx.now())
                .list()
                .forEach(glass -> tx.update(glass.until(tx.now())));
    }
}
