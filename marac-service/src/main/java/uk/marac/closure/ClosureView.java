package uk.marac.closure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ClosureId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** When and why a case was closed, and reopened. */
public record ClosureView(
        ClosureId id,
        Instant closedAt,
        UUID closedBy,
        Narrative reason,
        @Nullable Instant reopenedAt,
        @Nullable UUID reopenedBy,
        @Nullable Narrative reopenedReason) {

    static ClosureView of(ClosureRow row) {
        return new ClosureView(
                row.id(),
                row.closedAt(),
                row.closedBy().value(),
                row.reason(),
                row.reopenedAt(),
                Confidential.valueOf(row.reopenedBy()),
                row.reopenedReason());
    }
}
