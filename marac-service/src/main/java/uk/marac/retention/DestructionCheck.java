package uk.marac.retention;

import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.web.ProblemException;

/** A feature's reason to keep a case; asked once the case is locked. */
@FunctionalInterface
public interface DestructionCheck {

    /** @throws ProblemException 409 with what must be settled first */
    void check(Tx tx, CaseRow row);
}
