package uk.marac.hearing;

import org.jspecify.annotations.Nullable;
import uk.marac.id.ListingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.RiskSummary;
import uk.marac.meeting.VictimTold;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** What came of a case at a meeting, for those who record it. */
public record OutcomeView(
        ListingId listing,
        @Nullable ListingOutcome outcome,
        @Nullable String reason,
        @Nullable RiskSummary riskSummary,
        @Nullable VictimTold victimTold,
        long version) {

    static OutcomeView of(CaseListingRow row) {
        return new OutcomeView(
                row.id(),
                row.outcome(),
                Narrative.textOf(row.outcomeReason()),
                Confidential.valueOf(row.riskSummary()),
                Confidential.valueOf(row.victimToldBy()),
                row.version());
    }
}
