package uk.marac.research;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.marac.gate.Tx;
import uk.marac.id.ListingId;

/** What agencies returned that may stand in minutes: submitted, and not said to be left out. */
public final class MinutedResearch {

    /** By listing; by agency and in the agency's own order. For work that filters it by audience afterwards. */
    public Map<ListingId, List<ResearchLineRow>> of(Tx tx, Collection<ListingId> listings) {
        return tx
                .rows(ResearchLineRow.class)
                .where("t.listing_id = ANY(:listings) AND t.state = 'SUBMITTED' AND t.minuted")
                .bind("listings", listings)
                .list()
                .stream()
                .sorted(Comparator.comparing(
                                (ResearchLineRow line) -> line.agencyId().value())
                        .thenComparing(line -> line.place().value()))
                .collect(Collectors.groupingBy(ResearchLineRow::listingId));
    }
}
