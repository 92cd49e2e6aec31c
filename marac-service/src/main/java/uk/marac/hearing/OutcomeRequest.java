package uk.marac.hearing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.RiskSummary;
import uk.marac.meeting.VictimTold;

/** What came of a case at a meeting. */
public record OutcomeRequest(
        @NotNull ListingOutcome outcome,
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Valid RiskSummary riskSummary,
        @Nullable @Valid VictimTold victimTold) {}
