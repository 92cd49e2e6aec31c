package uk.marac.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;

/** How agencies are involved in cases. */
public final class Involvements {

    private Involvements() {}

    /**
     * The agencies at the table for each listing: who referred its case, and to whom that listing was sent. An agency that
     * only another meeting invited hears nothing of this one.
     */
    public static Map<ListingId, Set<AgencyId>> atTable(Tx tx, Map<ListingId, CaseId> listings) {
        List<InvolvementRow> rows = tx.rows(InvolvementRow.class)
                .where("t.case_id = ANY(:cases) AND (t.ground = :referred OR t.source_id = ANY(:listings))"
                        + " AND t.valid_from <= :now AND (t.valid_until IS NULL OR t.valid_until > :now)")
                .bind("cases", listings.values())
                .bind("referred", InvolvementGround.REFERRED)
                .bind("listings", listings.keySet())
                .bind("now", tx.now())
                .list();
        Map<ListingId, Set<AgencyId>> table = new HashMap<>();
        listings.forEach((listing, caseId) -> table.put(
                listing,
                rows.stream()
                        .filter(row -> row.caseId().equals(caseId))
                        .filter(row -> row.ground() == InvolvementGround.REFERRED
                                || row.sourceId().equals(listing.value()))
                        .map(InvolvementRow::agencyId)
                        .collect(Collectors.toUnmodifiableSet())));
        return table;
    }
}
