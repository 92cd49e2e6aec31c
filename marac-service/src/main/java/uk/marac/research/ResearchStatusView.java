package uk.marac.research;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;

/** Who has returned research on which case, for those who chase it. */
public record ResearchStatusView(MeetingId meeting, Instant dueAt, List<Item> items) {

    /** One case. */
    public record Item(
            ListingId listing, CaseId caseId, @Nullable String caseNumber, List<OfAgency> agencies) {}

    /**
     * One agency's return; a draft is none.
     *
     * @param late submitted after it was due, or not at all by then
     */
    public record OfAgency(AgencyId agency, @Nullable Instant submittedAt, boolean late) {}
}
