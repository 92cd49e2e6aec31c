package uk.marac.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.InvolvementId;

/** Lets the agencies of a meeting see the cases on its agenda: from its circulation on, never before. */
public final class Involving {

    private record Pair(Object listing, AgencyId agency) {}

    private Involving() {}

    /** A case that was taken off an agenda is no longer before the agencies to which that agenda was sent. */
    public static void unlisted(WriteTx tx, CaseListingRow listing) {
        tx.rows(InvolvementRow.class)
                .where("t.source_id = :listing AND t.valid_until IS NULL")
                .bind("listing", listing.id())
                .list()
                .forEach(involvement -> tx.update(involvement.until(tx.now())));
    }

    /**
     * Involves every agency in every listing; one that is involved by the same listing already is left as it is. What ended
     * when the case was taken off does not count: the case is on the agenda again.
     */
    public static void listed(WriteTx tx, List<CaseListingRow> listings, List<AgencyId> agencies) {
        Set<Pair> already = new HashSet<>();
        tx.rows(InvolvementRow.class)
                .where("t.source_id = ANY(:listings) AND t.valid_until IS NULL")
                .bind("listings", listings.stream().map(CaseListingRow::id).toList())
                .list()
                .forEach(row -> already.add(new Pair(row.sourceId(), row.agencyId())));
        for (CaseListingRow listing : listings) {
            for (AgencyId agency : agencies) {
                if (already.add(new Pair(listing.id().value(), agency))) {
                    tx.insert(new InvolvementRow(
                            tx.area(),
                            new InvolvementId(tx.newId()),
                            1,
                            listing.caseId(),
                            agency,
                            InvolvementGround.LISTED,
                            listing.id().value(),
                            tx.now(),
                            null));
                }
            }
        }
    }
}
