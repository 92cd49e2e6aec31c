package uk.marac.research;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.access.Restricted;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.ResearchReturnId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** One agency's return on one listed case. Its audience is of what the return itself says; each line has its own. */
@Held(Nature.STATEMENT)
@SealedTable(name = "research_return", compartment = Compartment.Kind.AGENCY)
public record ResearchReturnRow(
        AreaId areaId,
        ResearchReturnId id,
        long version,
        @Clear CaseId caseId,
        @Clear ListingId listingId,
        @Clear AgencyId agencyId,
        @Clear ResearchState state,
        @Clear @Nullable Instant submittedAt,
        @Clear Audience audience,
        @Clear List<AgencyId> namedAgencies,
        @Sealed(0) Confidential<Boolean> nothingHeld,
        @Sealed(1) Confidential<List<PersonKnown>> peopleKnown,
        @Sealed(2) @Nullable Narrative lastContact,
        @Sealed(3) @Nullable Narrative staffWarning,
        @Sealed(4) @Nullable Narrative suggestedActions)
        implements Restricted {

    @Override
    public boolean isDraft() {
        return state == ResearchState.DRAFT;
    }
}
