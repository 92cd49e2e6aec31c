package uk.marac.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;

/**
 * What the steering group reads: which agencies owe what kind of action, and how late. Nothing of a case.
 *
 * @param protocolNumber the version of the protocol that says when an action goes onto the list
 * @param items the latest first; to coordinator and chair only of cases that they may see
 */
public record SteeringListView(int protocolNumber, int afterDays, int afterMeetings, List<Item> items) {

    /**
     * One action.
     *
     * @param kind its code in the catalogue, if it has one
     * @param timesReadOut when its day was past
     * @param cause where a coordinator put it there
     * @param action for coordinator and chair; never for the steering group
     */
    public record Item(
            AgencyId agency,
            String agencyName,
            @Nullable String kind,
            int daysOverdue,
            int timesReadOut,
            List<SteeringGround> grounds,
            @Nullable EscalationCause cause,
            @Nullable ActionId action) {}
}
