package uk.marac.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.marac.access.InForce;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.Id;
import uk.marac.id.InvolvementId;
import uk.marac.id.ListingId;

/** How agencies come to be involved in cases, whom a case is before, and how that ends. */
public final class Involvements {

    private record Begun(UUID source, CaseId caseId, AgencyId agency) {}

    private Involvements() {}

    /**
     * Involves an agency from now on.
     *
     * @param source the referral, listing or action that is the reason
     */
    public static void begin(WriteTx tx, CaseId caseId, AgencyId agency, InvolvementGround ground, Id source) {
        tx.insert(new InvolvementRow(
                tx.area(), new InvolvementId(tx.newId()), 1, caseId, agency, ground, source.value(), tx.now(), null));
    }

    /**
     * Involves every agency in every listed case, and in those joined to it; one that is involved by the same listing already is
     * left as it is.
     */
    public static void beginListed(WriteTx tx, Map<ListingId, CaseId> listings, List<AgencyId> agencies) {
        Map<CaseId, List<CaseId>> joined = new JoinedCases().kept(tx, listings.values());
        Set<Begun> begun = tx
                .rows(InvolvementRow.class)
                .where("t.source_id = ANY(:listings) AND t.valid_until IS NULL")
                .bind("listings", listings.keySet())
                .list()
                .stream()
                .map(row -> new Begun(row.sourceId(), row.caseId(), row.agencyId()))
                .collect(Collectors.toUnmodifiableSet());
        Map<CaseId, Set<AgencyId>> referrers = joined.isEmpty() ? Map.of() : referrers(tx, joined.keySet());
        listings.forEach((listing, host) -> {
            beginListed(tx, begun, listing, host, agencies);
            List<AgencyId> table = Stream.concat(agencies.stream(), referrers.getOrDefault(host, Set.of()).stream())
                    .toList();
            joined.getOrDefault(host, List.of()).forEach(file -> beginListed(tx, begun, listing, file, table));
        });
    }

    private static void beginListed(
            WriteTx tx, Set<Begun> begun, ListingId listing, CaseId caseId, List<AgencyId> agencies) {
        agencies.stream()
                .distinct()
                .filter(agency -> !begun.contains(new Begun(listing.value(), caseId, agency)))
                .forEach(agency -> begin(tx, caseId, agency, InvolvementGround.LISTED, listing));
    }

    /** Who referred a case sits at its table, whether or not the meeting asked them. */
    private static Map<CaseId, Set<AgencyId>> referrers(Tx tx, Set<CaseId> cases) {
        return tx
                .rows(InvolvementRow.class)
                .where("t.case_id = ANY(:cases) AND t.ground = :referred AND " + InForce.NOW)
                .bind("cases", cases)
                .bind("referred", InvolvementGround.REFERRED)
                .bind("now", tx.now())
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        InvolvementRow::caseId, Collectors.mapping(InvolvementRow::agencyId, Collectors.toSet())));
    }

    /** Ends what a referral, listing or action was the reason for. */
    public static void end(WriteTx tx, Id source) {
        tx.rows(InvolvementRow.class)
                .where("t.source_id = :source AND t.valid_until IS NULL")
                .bind("source", source)
                .list()
                .forEach(involvement -> tx.update(involvement.until(tx.now())));
    }

    /** The agencies involved in the case now, on whatever ground. */
    public static Set<AgencyId> now(Tx tx, CaseId caseId) {
        return tx
                .rows(InvolvementRow.class)
                .where("t.case_id = :case AND " + InForce.NOW)
                .bind("case", caseId)
                .bind("now", tx.now())
                .list()
                .stream()
                .map(InvolvementRow::agencyId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The agencies at the table for each listing: who referred its case, and to whom that listing was sent. An agency that
     * only another meeting invited hears nothing of this one.
     */
    public static Map<ListingId, Set<AgencyId>> atTable(Tx tx, Map<ListingId, CaseId> listings) {
        List<InvolvementRow> rows = tx.rows(InvolvementRow.class)
                .where("t.case_id = ANY(:cases) AND (t.ground = :referred OR t.source_id = ANY(:listings)) AND "
                        + InForce.NOW)
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
