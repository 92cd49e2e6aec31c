package uk.marac.retention;

import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.web.ProblemException;

/**
 * Whether a case, or a part of it, may be destroyed: the one question that every destroying path asks, in its own
 * transaction, after it has locked the case. Does not believe a hold that was lifted, moved or deleted behind the service's back.
 */
public final class HoldCheck {

    /**
     * @throws ProblemException 409 while a hold is on the case
     * @throws uk.marac.vault.RowTampered if any hold of the area is not what was last written, or has vanished
     */
    public void refuseWhileHeld(Tx tx, CaseId caseId) {
        tx.rows(LegalHoldRow.class).verifyWhole();
        boolean held = !tx.rows(LegalHoldRow.class)
                .where("t.case_id = :case AND t.lifted_at IS NULL")
                .bind("case", caseId)
                .list()
                .isEmpty();
        if (held) {
            throw ProblemException.conflict("case", "is under a legal hold");
        }
    }

    /**
     * As {@link #refuseWhileHeld} for a path that destroys a part of the case; locks it, so that no hold comes in between.
     *
     * @throws ProblemException 409 while a hold is on the case
     */
    public void refusePartWhileHeld(WriteTx tx, CaseId caseId) {
        // Whoever places a hold locks the case against this; whoever adds another part of it does not wait.
        tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = :case FOR SHARE")
                .bind("area", tx.area().value())
                .bind("case", caseId.value())
                .mapTo(UUID.class)
                .list();
        refuseWhileHeld(tx, caseId);
    }
}
