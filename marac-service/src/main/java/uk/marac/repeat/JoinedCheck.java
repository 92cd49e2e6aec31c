package uk.marac.repeat;

import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Tx;
import uk.marac.retention.DestructionCheck;
import uk.marac.web.ProblemException;

/** What a case has taken in is part of it, and is kept as long: whatever holds the case holds that too. */
public final class JoinedCheck implements DestructionCheck {

    private final JoinedCases joined = new JoinedCases();

    @Override
    public void check(Tx tx, CaseRow row) {
        if (row.state() == CaseState.JOINED && joined.host(tx, row.id()).isPresent()) {
            throw ProblemException.conflict("joined", "the case that has taken it in is destroyed first");
        }
    }
}
