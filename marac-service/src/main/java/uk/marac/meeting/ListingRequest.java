package uk.marac.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;

/**
 * A case to put on a meeting's agenda.
 *
 * @param slotMinutes time for it; null for the protocol's usual time
 * @param reason why it cannot wait; needed once the agenda is closed, and for a case that another kind of meeting has heard
 */
public record ListingRequest(
        @NotNull CaseId caseId,
        @Nullable @Min(1) @Max(120) Integer slotMinutes,
        @Nullable @Size(min = 1, max = 1000) String reason) {}
