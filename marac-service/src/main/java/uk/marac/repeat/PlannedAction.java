package uk.marac.repeat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionRow;
import uk.marac.action.ActionState;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.vault.Narrative;

/** An action of the earlier case and what came of it. */
public record PlannedAction(
        ActionId id,
        AgencyId agency,
        ActionState state,
        LocalDate dueOn,
        Narrative description,
        @Nullable Narrative outcome) {

    static PlannedAction of(ActionRow row) {
        return new PlannedAction(row.id(), row.agencyId(), row.state(), row.dueOn(), row.description(), row.outcome());
    }
}
