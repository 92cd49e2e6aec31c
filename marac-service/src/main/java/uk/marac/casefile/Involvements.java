package uk.marac.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.access.InForce;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.access.Role;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;

/** How agencies are involved in cases. */
public final class Involvements {

    private Involvements() {}

    /** The agencies that each case is before: those whose representatives hear what others say, not mere owners of an action. */
    public static Map<CaseId, Set<AgencyId>> before(Tx tx, Collection<CaseId> cases) {
        return tx
                .rows(InvolvementRow.class)
                .where("t.case_id = ANY(:cases) AND t.ground <> :owns AND " + InForce.NOW)
                .bind("cases", cases)
                .bind("owns", InvolvementGround.OWNS_ACTION)
                .bind("now", tx.now())
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        InvolvementRow::caseId, Collectors.mapping(InvolvementRow::agencyId, Collectors.toSet())));
    }

    /** Of these cases those in which an agency of the actor is involved by more than an action that it owns. */
    public static Set<CaseId> beyondActions(Tx tx, Collection<CaseId> cases) {
        return tx
                .rows(InvolvementRow.class)
                .where("t.case_id = ANY(:cases) AND t.agency_id = ANY(:agencies) AND t.ground <> :owns AND "
                        + InForce.NOW)
                .bind("cases", cases)
                .bind("agencies", tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA))
                .bind("owns", InvolvementGround.OWNS_ACTION)
                .bind("now", tx.now())
                .list()
                .stream()
                .map(InvolvementRow::caseId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
