package uk.marac.flag;

import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.retention.DestructionCheck;
import uk.marac.web.ProblemException;

/** A case is not destroyed while an incident that was logged against a flag on it has no answer. */
public final class IncidentsAnswered implements DestructionCheck {

    private final IncidentDao incidents = new IncidentDao();

    @Override
    public void check(Tx tx, CaseRow row) {
        if (!incidents.waiting(tx, incidents.ofCase(tx, row.id())).isEmpty()) {
            throw ProblemException.conflict("incidents", "that were logged against a flag have no answer yet");
        }
    }
}
