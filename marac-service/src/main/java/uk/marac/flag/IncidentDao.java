package uk.marac.flag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.IncidentId;
import uk.marac.id.ReferralId;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.ReferralState;
import uk.marac.vault.Confidential;

/** Incidents by their clear columns, and which of them wait for an answer. */
final class IncidentDao {

    IncidentRow get(Tx tx, IncidentId id) {
        return tx.rows(IncidentRow.class).withId(id).find().orElseThrow(tx::refuse);
    }

    /** Those that the actor may see, the oldest first. */
    List<IncidentRow> visible(Tx tx) {
        Scope scope = tx.scope(Permission.VIEW_INCIDENT);
        return tx.rows(IncidentRow.class)
                .where(scope.sql())
                .bindAll(scope.bindings())
                .tail("ORDER BY t.logged_at, t.id")
                .list();
    }

    List<IncidentRow> ofCase(Tx tx, CaseId id) {
        return tx.rows(IncidentRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .list();
    }

    /**
     * Of these, those that nobody has answered yet. An incident whose referral was withdrawn, or is gone, waits again:
     * nobody would hear of it otherwise.
     */
    Set<IncidentId> waiting(Tx tx, Collection<IncidentRow> incidents) {
        Set<ReferralId> standing = tx
                .rows(ReferralRow.class)
                .where("t.id = ANY(:referrals) AND t.state <> :withdrawn")
                .bind(
                        "referrals",
                        incidents.stream()
                                .filter(row -> row.state() == IncidentState.LINKED)
                                .map(IncidentDao::linked)
                                .toList())
                .bind("withdrawn", ReferralState.WITHDRAWN)
                .list()
                .stream()
                .map(ReferralRow::id)
                .collect(Collectors.toUnmodifiableSet());
        return incidents.stream()
                .filter(row -> switch (row.state()) {
                    case WAITING -> true;
                    case LINKED -> !standing.contains(linked(row));
                    case DISMISSED -> false;
                })
                .map(IncidentRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ReferralId linked(IncidentRow row) {
        return Objects.requireNonNull(Confidential.valueOf(row.referral()));
    }

    Map<CaseId, String> caseNumbers(Tx tx, Collection<IncidentRow> incidents) {
        return tx
                .rows(CaseRow.class)
                .where("t.id = ANY(:cases)")
                .bind(
                        "cases",
                        incidents.stream().map(IncidentRow::caseId).distinct().toList())
                .list()
                .stream()
                .filter(row -> row.caseNumber() != null)
                .collect(Collectors.toMap(CaseRow::id, row -> String.valueOf(row.caseNumber())));
    }
}
