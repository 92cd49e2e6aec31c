package uk.marac.action;

import java.util.Collection;
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

/** Actions by their clear columns. */
public final class ActionDao {

    Optional<ActionRow> find(Tx tx, ActionId id) {
        return tx.rows(ActionRow.class).withId(id).find();
    }

    /**
     * At least those that the filter lets through, of the actor's agencies; for coordinator and chair everybody's.
     * Never of a case closed to the actor.
     */
    List<ActionRow> listed(Tx tx, ActionFilter filter) {
        Scope scope = tx.scope(Permission.VIEW_ACTION);
        boolean all = tx.standing().seesEveryCase();
        var query = tx.rows(ActionRow.class)
                .where(scope.sql()
                        + (all ? "" : " AND t.agency_id = ANY(:agencies)")
                        + (filter.state() == null ? "" : " AND t.state = :state")
                        + (Boolean.TRUE.equals(filter.overdue()) ? " AND t.due_on < :today" : ""))
                .bindAll(scope.bindings())
                .tail("ORDER BY t.due_on, t.id");
        if (!all) {
            query.bind("agencies", tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA));
        }
        if (filter.state() != null) {
            query.bind("state", filter.state());
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            query.bind("today", LondonDay.of(tx.now()));
        }
        return query.list();
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

    Map<CaseId, String> caseNumbers(Tx tx, List<ActionRow> actions) {
        List<UUID> cases = actions.stream()
                .map(action -> action.caseId().value())
                .distinct()
                .toList();
        return tx.rows(CaseRow.class).where("t.id = ANY(:cases)").bind("cases", cases).list().stream()
                .filter(row -> row.caseNumber() != null)
                .collect(Collectors.toMap(CaseRow::id, row -> String.valueOf(row.caseNumber())));
    }
}
