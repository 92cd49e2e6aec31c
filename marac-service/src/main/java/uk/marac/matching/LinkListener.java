package uk.marac.matching;

import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;

/** Hears, inside its transaction, that a confirmed link of somebody in a case was undone. */
@FunctionalInterface
public interface LinkListener {

    void undone(WriteTx tx, CaseId caseId);
}
