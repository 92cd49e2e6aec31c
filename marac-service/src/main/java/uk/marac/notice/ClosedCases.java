package uk.marac.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;

/** To whom cases are closed: they are told nothing of them, not even by a number. By clear columns, as the Gate decides it. */
public final class ClosedCases {

    private record Conflict(UUID caseId, UUID subject) {}

    private record StaffCase(
            UUID caseId, Set<UUID> named, @Nullable UUID sparedAgency) {}

    private final Set<Conflict> conflicts;
    private final List<StaffCase> staffCases;

    private ClosedCases(Set<Conflict> conflicts, List<StaffCase> staffCases) {
        this.conflicts = conflicts;
        this.staffCases = staffCases;
    }

    public static ClosedCases of(Tx tx, Collection<CaseId> cases) {
        List<UUID> ids = cases.stream().map(CaseId::value).toList();
        Set<Conflict> conflicts = tx.query("SELECT c.case_id, c.subject FROM marac.conflict_of_interest c"
                        + " WHERE c.area_id = :area AND c.case_id = ANY (:cases)")
                .bind("area", tx.area().value())
                .bindArray("cases", UUID.class, ids)
                .map((row, context) ->
                        new Conflict(row.getObject("case_id", UUID.class), row.getObject("subject", UUID.class)))
                .set();
        List<StaffCase> staffCases = tx.query("SELECT s.case_id, s.named, s.spared_agency FROM marac.staff_case s"
                        + " WHERE s.area_id = :area AND s.case_id = ANY (:cases)")
                .bind("area", tx.area().value())
                .bindArray("cases", UUID.class, ids)
                .map((row, context) -> staffCase(row))
                .list();
        return new ClosedCases(conflicts, staffCases);
    }

    /** Of one who leads: no staff case spares them for their agency's sake. */
    public boolean to(Recipient recipient, CaseId about) {
        return to(recipient, about, null);
    }

    /** @param agency for which they would be told, as those who speak for it */
    public boolean to(Recipient recipient, CaseId about, @Nullable AgencyId agency) {
        return conflicts.contains(new Conflict(about.value(), recipient.subject()))
                || staffCases.stream()
                        .filter(mark -> mark.caseId().equals(about.value()))
                        .anyMatch(mark -> !mark.named().contains(recipient.subject())
                                && (agency == null || !agency.value().equals(mark.sparedAgency())));
    }

    private static StaffCase staffCase(ResultSet row) throws SQLException {
        return new StaffCase(
                row.getObject("case_id", UUID.class),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("named").getArray())),
                row.getObject("spared_agency", UUID.class));
    }
}
