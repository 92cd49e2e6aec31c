package uk.marac.repeat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseState;
import uk.marac.id.CaseId;

/** An earlier case of what seem to be the same people: what the rule makes of it, and the plan that was made then. */
public record EarlierCaseView(
        CaseId id,
        @Nullable String caseNumber,
        CaseState state,
        RepeatFinding finding,
        List<PlannedAction> previousPlan) {}
