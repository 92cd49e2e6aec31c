package uk.marac.retention;

import java.util.List;
import java.util.Set;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.casefile.Conflicts;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.web.ProblemException;

/** Destroys a case: index, rows and keys in one transaction, so that none is left without the others. */
public final class DestructionService {

    private static final Set<CaseState> BEFORE_ITS_MEETING =
            Set.of(CaseState.REFERRED, CaseState.OPEN, CaseState.LISTED, CaseState.TRANSFERRED_OUT);

    private final Gate gate;
    private final PostingEraser postings;
    private final List<DestructionCheck> always;
    private final List<DestructionCheck> checks;
    private final HoldCheck holds = new HoldCheck();

    /**
     * @param always what must be settled before any case may go
     * @param checks what must be settled besides before a case that was before a meeting may go
     */
    public DestructionService(
            Gate gate, PostingEraser postings, List<DestructionCheck> always, List<DestructionCheck> checks) {
        this.gate = gate;
        this.postings = postings;
        this.always = List.copyOf(always);
        this.checks = List.copyOf(checks);
    }

    /**
     * @throws ProblemException 409 while a legal hold is on the case, a record of a death names it, a meeting is still ahead of
     *     it, or something of the meetings that it was before is not settled
     */
    public void destroy(Actor actor, AreaId area, CaseId caseId) {
        gate.write(actor, Permission.DESTROY_CASE, Target.of(area, caseId), tx -> {
            // The case is held already, against references to it too: here as everywhere it comes before the area.
            Conflicts.oneAtATime(tx);
            holds.refuseWhileHeld(tx, caseId);
            CaseRow row = tx.rows(CaseRow.class).withId(caseId).find().orElseThrow(tx::refuse);
            if (BEFORE_ITS_MEETING.contains(row.state())) {
                throw ProblemException.conflict(
                        "state", "a meeting may still be ahead of it, or it is to be closed first");
            }
            always.forEach(check -> check.check(tx, row));
            if (row.state() != CaseState.NOT_ACCEPTED) {
                checks.forEach(check -> check.check(tx, row));
            }
            postings.erase(tx, caseId);
            tx.destroyCase(caseId);
            tx.insert(new DestroyedCaseRow(area, caseId, 1, tx.now(), row.caseNumber()));
            return caseId;
        });
    }
}
