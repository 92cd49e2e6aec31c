package uk.marac.casefile;

import java.util.Collection;
import java.util.List;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;

/** Names cases to the actor by their numbers, as far as they may see them. */
public final class CaseNumbers {

    private static final String OTHERS = "what is closed to you";

    private CaseNumbers() {}

    /** Numbers of the cases that the actor may see; of the others only that there are some, not how many. */
    public static String named(Tx tx, Collection<CaseId> cases) {
        Scope scope = tx.scope(Permission.VIEW_CASE);
        List<String> numbers = tx
                .rows(CaseRow.class)
                .where("t.id = ANY(:cases) AND " + scope.sql())
                .bind("cases", cases)
                .bindAll(scope.bindings())
                .list()
                .stream()
                .map(row -> row.caseNumber() == null ? "(no number)" : row.caseNumber())
                .sorted()
                .toList();
        if (numbers.size() == cases.size()) {
            return String.join(", ", numbers);
        }
        return numbers.isEmpty() ? OTHERS : String.join(", ", numbers) + " and " + OTHERS;
    }
}
