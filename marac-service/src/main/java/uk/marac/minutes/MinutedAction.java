package uk.marac.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionRow;
import uk.marac.action.Fulfilment;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.vault.Narrative;

/**
 * An action as it stood when the minutes were issued. What could not be done is told apart from what was not done.
 *
 * @param reason why it was not done or not possible
 * @param kind its code in the catalogue; absent in minutes of before there was one
 */
public record MinutedAction(
        ActionId id,
        AgencyId ownerAgency,
        String ownerAgencyName,
        @Nullable Narrative ownerName,
        Narrative description,
        Narrative riskLowered,
        Narrative measure,
        LocalDate dueOn,
        boolean perpetratorDirected,
        Fulfilment fulfilment,
        @Nullable Narrative reason,
        @Nullable Narrative kind) {

    static MinutedAction of(ActionRow action, String ownerAgencyName) {
        return new MinutedAction(
                action.id(),
                action.agencyId(),
                ownerAgencyName,
                action.ownerName(),
                action.description(),
                action.riskLowered(),
                action.measure(),
                action.dueOn(),
                action.perpetratorDirected().value(),
                Fulfilment.of(action),
                action.reason(),
                action.kind());
    }
}
