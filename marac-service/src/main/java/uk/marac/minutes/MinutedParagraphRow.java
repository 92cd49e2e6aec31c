package uk.marac.minutes;

import java.util.List;
import uk.marac.access.Audience;
import uk.marac.access.Restricted;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.MinutedParagraphId;
import uk.marac.id.MinutesId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** What one agency said of one case to one audience; it stays that agency's. */
@Held(Nature.STATEMENT)
@SealedTable(name = "minuted_paragraph", compartment = Compartment.Kind.AGENCY)
record MinutedParagraphRow(
        AreaId areaId,
        MinutedParagraphId id,
        long version,
        @Clear MinutesId minutesId,
        @Clear CaseId caseId,
        @Clear AgencyId agencyId,
        @Clear Audience audience,
        @Clear List<AgencyId> namedAgencies,
        @Sealed(0) Narrative agencyName,
        @Sealed(1) Confidential<List<MinutedLine>> lines)
        implements Restricted {

    @Override
    public boolean isDraft() {
        return false;
    }
}
