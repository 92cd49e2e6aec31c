package uk.marac.retention;

import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.web.ProblemException;

/**
 * Whether a case may be destroyed: the one question that every destroying path asks, in its own transaction, after it
 * has locked the case. Does not believe a hold that was lifted, moved or deleted behind the service's back.
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
}
