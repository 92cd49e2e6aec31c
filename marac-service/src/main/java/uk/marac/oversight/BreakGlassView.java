package uk.marac.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.BreakGlassRow;
import uk.marac.id.BreakGlassId;
import uk.marac.id.CaseId;
import uk.marac.vault.Narrative;

/**
 * One emergency opening as auditors see it.
 *
 * @param subject who broke the glass
 * @param version to be named with If-Match by the review
 */
public record BreakGlassView(
        BreakGlassId id,
        long version,
        CaseId caseId,
        UUID subject,
        Instant openedAt,
        Instant closesAt,
        Narrative reason,
        @Nullable Instant reviewedAt,
        @Nullable UUID reviewedBy,
        @Nullable Narrative finding) {

    static BreakGlassView of(BreakGlassRow row) {
        return new BreakGlassView(
                row.id(),
                row.version(),
                row.caseId(),
                row.subject(),
                row.openedAt(),
                row.closesAt(),
                row.reason(),
                row.reviewedAt(),
                row.reviewedBy(),
                row.finding());
    }
}
