package uk.marac.research;

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
import uk.marac.id.PersonId;
import uk.marac.id.ResearchLineId;
import uk.marac.id.ResearchReturnId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * One thing that an agency states of a case.
 *
 * @param minuted may stand in the minutes, for its audience
 * @param place from 1 within its return
 * @param person whom it is about; null for the family as a whole
 */
@Held(Nature.STATEMENT)
@SealedTable(name = "research_line", compartment = Compartment.Kind.AGENCY)
public record ResearchLineRow(
        AreaId areaId,
        ResearchLineId id,
        long version,
        @Clear CaseId caseId,
        @Clear ListingId listingId,
        @Clear AgencyId agencyId,
        @Clear ResearchReturnId returnId,
        @Clear ResearchState state,
        @Clear Audience audience,
        @Clear List<AgencyId> namedAgencies,
        @Clear boolean minuted,
        @Sealed(0) Confidential<Integer> place,
        @Sealed(1) @Nullable Confidential<PersonId> person,
        @Sealed(2) Confidential<LineKind> kind,
        @Sealed(3) Narrative text)
        implements Restricted {

    @Override
    public boolean isDraft() {
        return state == ResearchState.DRAFT;
    }
}
