package uk.marac.action;

import java.util.List;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.retention.DestructionCheck;
import uk.marac.web.ProblemException;

/** A case is not destroyed while somebody still owes something for the safety of the people in it. */
public final class ActionsSettled implements DestructionCheck {

    private final ActionDao actions = new ActionDao();

    @Override
    public void check(Tx tx, CaseRow row) {
        boolean settled = actions.ofCases(tx, List.of(row.id())).stream()
                .map(Fulfilment::of)
                .allMatch(Fulfilment::isSettled);
        if (!settled) {
            throw ProblemException.conflict(
                    "actions", "of this case are not all done, replaced or confirmed as impossible");
        }
    }
}
