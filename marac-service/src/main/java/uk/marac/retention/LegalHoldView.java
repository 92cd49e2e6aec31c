package uk.marac.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.id.LegalHoldId;
import uk.marac.vault.Narrative;

/**
 * A legal hold.
 *
 * @param version to be named with If-Match by who lifts it
 */
public record LegalHoldView(
        LegalHoldId id,
        long version,
        CaseId caseId,
        Instant placedAt,
        Narrative reason,
        @Nullable Instant liftedAt,
        @Nullable Narrative liftedReason) {

    static LegalHoldView of(LegalHoldRow row) {
        return new LegalHoldView(
                row.id(),
                row.version(),
                row.caseId(),
                row.placedAt(),
                row.reason(),
                row.liftedAt(),
                row.liftedReason());
    }
}
