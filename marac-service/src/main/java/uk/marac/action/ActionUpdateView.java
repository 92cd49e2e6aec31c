package uk.marac.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ActionId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** One thing that was done to an action, in the words of then. */
public record ActionUpdateView(
        ActionAct act,
        Instant recordedAt,
        @Nullable Narrative ownerName,
        @Nullable Narrative outcome,
        @Nullable Narrative evidence,
        @Nullable Narrative reason,
        @Nullable ActionId replacedBy) {

    static ActionUpdateView of(ActionUpdateRow row) {
        return new ActionUpdateView(
                row.act().value(),
                row.recordedAt().value(),
                row.ownerName(),
                row.outcome(),
                row.evidence(),
                row.reason(),
                Confidential.valueOf(row.replacedBy()));
    }
}
