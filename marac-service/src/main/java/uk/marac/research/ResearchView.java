package uk.marac.research;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.ListingId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** What agencies returned on a case, as far as the reader may see it; what they may not see is not counted. */
public record ResearchView(ListingId listing, List<OfAgency> agencies) {

    /**
     * One agency's part.
     *
     * @param summary what the return itself says; null if the reader is not in its audience
     */
    public record OfAgency(AgencyId agency, @Nullable Summary summary, List<LineView> lines) {}

    /** What a return says apart from its lines. */
    public record Summary(
            ResearchState state,
            @Nullable Instant submittedAt,
            Confidential<Boolean> nothingHeld,
            Confidential<List<PersonKnown>> peopleKnown,
            @Nullable Narrative lastContact,
            @Nullable Narrative staffWarning,
            @Nullable Narrative suggestedActions) {

        static Summary of(ResearchReturnRow row) {
            return new Summary(
                    row.state(),
                    row.submittedAt(),
                    row.nothingHeld(),
                    row.peopleKnown(),
                    row.lastContact(),
                    row.staffWarning(),
                    row.suggestedActions());
        }
    }
}
