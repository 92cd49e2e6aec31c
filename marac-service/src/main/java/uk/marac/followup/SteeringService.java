package uk.marac.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionDao;
import uk.marac.action.ActionRow;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Tx;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.time.LondonDay;
import uk.marac.vault.Narrative;
import uk.marac.web.Page;

/** The steering group's list: the same for everybody who may read it, but that it names no action to the group. */
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
            List<ActionRow> rows = tx.rows(ActionRow.class)
                    .where(MAY_STAND)
                    .bind("today", LondonDay.of(tx.now()))
                    .list();
            Map<ActionId, SteeringPlace> standing = places.of(tx, inForce.settings(), rows);
            List<ActionRow> shown = rows.stream()
                    .filter(row -> place(standing, row).isListed())
                    .sorted(LATEST_FIRST)
                    .skip(page.skip())
                    .limit(page.limit())
                    .toList();
            Set<ActionId> named = named(tx, shown);
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
                                    named.contains(row.id()) ? row.id() : null))
                            .toList());
        });
    }

    /** An id leads to the action, and so is only for who may see every case, and this one. */
    private Set<ActionId> named(Tx tx, List<ActionRow> shown) {
        if (!tx.standing().seesEveryCase()) {
            return Set.of();
        }
        return actions
                .seen(tx, "t.id = ANY(:shown)")
                .bind("shown", shown.stream().map(ActionRow::id).toList())
                .list()
                .stream()
                .map(ActionRow::id)
                .collect(Collectors.toUnmodifiableSet());
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
