package uk.marac.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionDao;
import uk.marac.action.ActionRow;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.time.LondonDay;
import uk.marac.vault.Narrative;
import uk.marac.web.Page;

/**
 * The steering group's list. The group reads a line of every action and is named none; who sees cases reads what they may see of
 * them, since a line that leads nowhere would be one of a case that is closed to them.
 */
public final class SteeringService {

    private static final String MAY_STAND =
            ActionDao.UNSETTLED + " AND (t.due_on < :today OR EXISTS (SELECT 1 FROM marac.action_escalation e"
                    + " WHERE e.area_id = t.area_id AND e.action_id = t.id))";
    private static final Comparator<ActionRow> LATEST_FIRST =
            Comparator.comparing(ActionRow::dueOn).thenComparing(row -> row.id().value());

    private final Gate gate;
    private final ProtocolService protocol;
    private final ActionDao actions = new ActionDao();
    private final AgencyDao agencies = new AgencyDao();
    private final SteeringPlaces places = new SteeringPlaces();

    public SteeringService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.protocol = protocol;
    }

    public SteeringListView list(Actor actor, AreaId area, Page page) {
        return gate.list(actor, Permission.VIEW_STEERING_LIST, area, tx -> {
            ProtocolView inForce = protocol.inForce(tx);
            boolean seesCases = tx.standing().seesEveryCase();
            List<ActionRow> rows = (seesCases
                            ? actions.seen(tx, MAY_STAND)
                            : tx.rows(ActionRow.class).where(MAY_STAND))
                    .bind("today", LondonDay.of(tx.now()))
                    .list();
            Map<ActionId, SteeringPlace> standing = places.of(tx, inForce.settings(), rows);
            List<ActionRow> shown = rows.stream()
                    .filter(row -> place(standing, row).isListed())
                    .sorted(LATEST_FIRST)
                    .skip(page.skip())
                    .limit(page.limit())
                    .toList();
            Map<AgencyId, String> names =
                    agencies.all(tx).stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name));
            return new SteeringListView(
                    inForce.number(),
                    inForce.settings().steeringAfterDays(),
                    inForce.settings().steeringAfterMeetings(),
                    shown.stream()
                            .map(row -> item(
                                    row,
                                    names.getOrDefault(row.agencyId(), ""),
                                    place(standing, row),
                                    seesCases ? row.id() : null))
                            .toList());
        });
    }

    private static SteeringPlace place(Map<ActionId, SteeringPlace> standing, ActionRow row) {
        return standing.getOrDefault(row.id(), new SteeringPlace(List.of(), 0, 0, null));
    }

    private static SteeringListView.Item item(
            ActionRow row, String agencyName, SteeringPlace place, @Nullable ActionId named) {
        return new SteeringListView.Item(
                row.agencyId(),
                agencyName,
                Narrative.textOf(row.kind()),
                place.daysOverdue(),
                place.timesReadOut(),
                place.grounds(),
                place.cause(),
                named);
    }
}
