package uk.marac.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.agenda.AgendaView.Occurrence;
import uk.marac.id.AgencyId;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.RiskSummary;
import uk.marac.meeting.VictimTold;
import uk.marac.vault.Narrative;

/**
 * What minutes say of one case, apart from what each agency said.
 *
 * @param listedBecause why it stood where it did
 * @param outcome null only in a draft
 * @param actions agreed at this meeting, as far as they still stand
 * @param reviewed of earlier meetings of the same case, and what became of them
 */
public record CaseMinute(
        @Nullable String caseNumber,
        Occurrence occurrence,
        List<MinutedPerson> people,
        @Nullable AgencyId referringAgency,
        @Nullable String referringAgencyName,
        Narrative listedBecause,
        @Nullable ListingOutcome outcome,
        @Nullable Narrative outcomeReason,
        @Nullable RiskSummary riskSummary,
        @Nullable VictimTold victimTold,
        List<MinutedAction> actions,
        List<MinutedAction> reviewed) {}
