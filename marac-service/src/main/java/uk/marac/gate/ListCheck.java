package uk.marac.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.marac.access.BreakGlassRow;
import uk.marac.access.InForce;
import uk.marac.access.InvolvementRow;
import uk.marac.access.Role;
import uk.marac.vault.VaultSession;

/** What a list stood on. A scope believes clear columns; here the rows behind it are opened before anything is given out. */
final class ListCheck {

    private ListCheck() {}

    /**
     * Opens the involvements and broken glass on which the list stood, and the conflicts of interest that kept nothing
     * from it, so that a forged or deleted one shows nothing.
     *
     * @param scopes what the rows were chosen by; nothing stands on a scope that was not asked for
     * @return the cases that only broken glass showed
     */
    static Set<UUID> verify(VaultSession session, Access access, Admission admission, Set<Permission> scopes) {
        List<UUID> cases = session.cases().stream()
                .filter(id -> !id.equals(admission.caseId()))
                .toList();
        if (scopes.isEmpty() || cases.isEmpty()) {
            return Set.of();
        }
        List<InvolvementRow> involved = session.rows(InvolvementRow.class)
                .where("t.case_id = ANY(:cases) AND t.agency_id = ANY(:agencies) AND " + InForce.NOW)
                .bind("cases", cases)
                .bind("agencies", admission.standing().agencies())
                .bind("now", access.at())
                .list();
        List<BreakGlassRow> glass = session.rows(BreakGlassRow.class)
                .where("t.case_id = ANY(:cases) AND t.subject = :actor AND t.opened_at <= :now AND t.closes_at > :now")
                .bind("cases", cases)
                .bind("actor", access.actor().id())
                .bind("now", access.at())
                .list();
        ConflictCheck.verify(session, cases);
        return glassShows(scopes) && !admission.standing().seesEveryCase()
                ? onlyThrough(glass, involved, admission.standing())
                : Set.of();
    }

    private static boolean glassShows(Set<Permission> scopes) {
        return scopes.stream()
                .flatMap(view -> view.grounds().stream())
                .anyMatch(ground -> ground.relation() == Ground.Relation.BREAK_GLASS);
    }

    private static Set<UUID> onlyThrough(List<BreakGlassRow> glass, List<InvolvementRow> involved, Standing standing) {
        Set<UUID> through = new HashSet<>();
        glass.forEach(row -> through.add(row.caseId().value()));
        var agencies = standing.agenciesAs(Role.REPRESENTATIVE, Role.IDVA);
        involved.stream()
                .filter(row -> agencies.contains(row.agencyId()))
                .forEach(row -> through.remove(row.caseId().value()));
        return through;
    }
}
