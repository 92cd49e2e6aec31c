package uk.marac.action;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.marac.access.Role;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.ActionId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.time.LondonDay;
import uk.marac.vault.RowQuery;
import uk.marac.web.Page;

/** Actions by their clear columns. */
public final class ActionDao {

    /** What Fulfilment calls neither done, nor confirmed as impossible, nor replaced. */
    public static final String UNSETTLED = "(t.state IN ('OPEN', 'IN_PROGRESS', 'NOT_DONE')"
            + " OR (t.state = 'NOT_POSSIBLE' AND t.confirmed_at IS NULL))";

    /** What {@link Fulfilment#isOverdue} says of a row. */
    static final String OVERDUE = "(t.due_on < :today AND " + UNSETTLED + ")";

    public Optional<ActionRow> find(Tx tx, ActionId id) {
        return tx.rows(ActionRow.class).withId(id).find();
    }

    /** Those that the filter lets through, the earliest due first. */
    List<ActionRow> listed(Tx tx, ActionFilter filter, Page page) {
        Boolean overdue = filter.overdue();
        RowQuery<ActionRow> query = seen(
                        tx,
                        "true" + (filter.state() == null ? "" : " AND t.state = :state")
                                + (overdue == null ? "" : overdue ? " AND " + OVERDUE : " AND NOT " + OVERDUE))
                .tail("ORDER BY t.due_on, t.id " + page.sql());
        if (filter.state() != null) {
            query.bind("state", filter.state());
        }
        if (overdue != null) {
            query.bind("today", LondonDay.of(tx.now()));
        }
        return query.list();
    }

    /**
     * Those of the actor's agencies; for coordinator and chair everybody's. Never of a case closed to the actor.
     *
     * @param condition in SQL over {@code t}
     */
    public RowQuery<ActionRow> seen(Tx tx, String condition) {
        Scope scope = tx.scope(Permission.VIEW_ACTION);
        boolean all = tx.standing().seesEveryCase();
        RowQuery<ActionRow> query = tx.rows(ActionRow.class)
                .where(scope.sql() + (all ? "" : " AND t.agency_id = ANY(:agencies)") + " AND " + condition)
                .bindAll(scope.bindings());
        return all ? query : query.bind("agencies", tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA));
    }

    /** What was done to it, the earliest first. */
    List<ActionUpdateRow> updates(Tx tx, ActionId action) {
        return tx.rows(ActionUpdateRow.class).where("t.action_id = :action").bind("action", action).list().stream()
                .sorted(Comparator.comparing(row -> row.recordedAt().value()))
                .toList();
    }

    /** Every action of one listing, superseded ones too. */
    public List<ActionRow> ofListing(Tx tx, ListingId listing) {
        return tx.rows(ActionRow.class)
                .where("t.listing_id = :listing")
                .bind("listing", listing)
                .tail("ORDER BY t.agreed_at, t.id")
                .list();
    }

    /** Every action of these cases, whoever owns it; for work that leaves out what its reader may not see. */
    public List<ActionRow> ofCases(Tx tx, Collection<CaseId> cases) {
        return tx.rows(ActionRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", cases)
                .tail("ORDER BY t.agreed_at, t.id")
                .list();
    }

    /** Whether a standing action of the listing is directed at the perpetrator. */
    public boolean aimsAtPerpetrator(Tx tx, ListingId listing) {
        return ofListing(tx, listing).stream()
                .anyMatch(action -> action.state() != ActionState.SUPERSEDED
                        && action.perpetratorDirected().value());
    }

    /** The numbers of their cases. */
    public Map<CaseId, String> caseNumbers(Tx tx, List<ActionRow> actions) {
        List<UUID> cases = actions.stream()
                .map(action -> action.caseId().value())
                .distinct()
                .toList();
        return tx.rows(CaseRow.class).where("t.id = ANY(:cases)").bind("cases", cases).list().stream()
                .filter(row -> row.caseNumber() != null)
                .collect(Collectors.toMap(CaseRow::id, row -> String.valueOf(row.caseNumber())));
    }
}
