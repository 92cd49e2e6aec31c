package uk.marac.repeat;

import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.matching.LinkListener;

/**
 * Opens a determination again when a link on which it stood is undone. What it said stays until somebody makes it anew:
 * that a case is taken for a repeat too long does less harm than that it is not taken for one unnoticed.
 */
public final class RepeatReopening implements LinkListener {

    @Override
    public void undone(WriteTx tx, CaseId caseId) {
        tx.rows(RepeatDeterminationRow.class)
                .where("t.case_id = :case")
                .bind("case", caseId)
                .find()
                .ifPresent(row -> tx.update(row.reopened()));
    }
}
