package uk.marac.repeat;

import java.util.Optional;
import uk.marac.casefile.CaseDao;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Tx;
import uk.marac.retention.DestructionCheck;
import uk.marac.web.ProblemException;

/** What a case has taken in is part of it: neither goes while the other is at work. */
public final class JoinedCheck implements DestructionCheck {

    private final CaseDao cases = new CaseDao();
    private final JoinedCases joined = new JoinedCases();

    @Override
    public void check(Tx tx, CaseRow row) {
        if (row.state() != CaseState.JOINED) {
            return;
        }
        Optional<CaseRow> host = joined.host(tx, row.id()).flatMap(id -> cases.find(tx, id));
        if (host.filter(file -> file.state() != CaseState.CLOSED).isPresent()) {
            throw ProblemException.conflict("joined", "the case that has taken it in is not closed");
        }
    }
}
