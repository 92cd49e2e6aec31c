package uk.marac.flag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.IncidentId;
import uk.marac.id.ReferralId;
import uk.marac.referral.ReferralRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.RowQuery;
import uk.marac.web.Page;

/** Incidents by their clear columns, and which of them wait for an answer. */
final class IncidentDao {

    /** Over {@code t} and the ids of those that wait again. */
    private static final String WAITS = "(t.state = 'WAITING' OR t.id = ANY(:lost))";

    IncidentRow get(Tx tx, IncidentId id) {
        return tx.rows(IncidentRow.class).withId(id).find().orElseThrow(tx::refuse);
    }

    /**
     * Those that the actor may see, the oldest first. Which of them waited and wait again is asked for coordinator and chair
     * alone, as only they are told.
     *
     * @param waiting null for all
     */
    List<IncidentRow> page(Tx tx, @Nullable Boolean waiting, Page page) {
        Scope scope = tx.scope(Permission.VIEW_INCIDENT);
        RowQuery<IncidentRow> query = tx.rows(IncidentRow.class)
                .where(scope.sql() + (waiting == null ? "" : waiting ? " AND " + WAITS : " AND NOT " + WAITS))
                .bindAll(scope.bindings())
                .tail("ORDER BY t.logged_at, t.id " + page.sql());
        if (waiting != null) {
            query.bind("lost", tx.standing().seesEveryCase() ? LostIncidents.all(tx) : Set.of());
        }
        return query.list();
    }

    List<IncidentRow> ofCase(Tx tx, CaseId id) {
        return tx.rows(IncidentRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .list();
    }

    /** Of these, those that nobody has answered yet, or that wait again. */
    Set<IncidentId> waiting(Tx tx, Collection<IncidentRow> incidents) {
        Set<IncidentId> lost = LostIncidents.among(tx, incidents);
        return incidents.stream()
                .filter(row -> row.state() == IncidentState.WAITING || lost.contains(row.id()))
                .map(IncidentRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The referrals to which these were linked, as far as the actor may see them. */
    Set<ReferralId> visibleReferrals(Tx tx, Collection<IncidentRow> incidents) {
        Scope scope = tx.scope(Permission.VIEW_REFERRAL);
        return tx
                .rows(ReferralRow.class)
                .where("t.id = ANY(:referrals) AND " + scope.sql())
                .bind(
                        "referrals",
                        incidents.stream()
                                .flatMap(row -> Stream.ofNullable(Confidential.valueOf(row.referral())))
                                .toList())
                .bindAll(scope.bindings())
                .list()
                .stream()
                .map(ReferralRow::id)
                .collect(Collectors.toUnmodifiableSet());
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
