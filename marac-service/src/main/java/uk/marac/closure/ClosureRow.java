package uk.marac.closure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ClosureId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** That a case was closed, and that it was reopened if it was. */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "case_closure", compartment = Compartment.Kind.CASE)
record ClosureRow(
        AreaId areaId,
        ClosureId id,
        long version,
        @Clear CaseId caseId,
        @Clear Instant closedAt,
        @Clear @Nullable Instant reopenedAt,
        @Sealed(0) Confidential<UUID> closedBy,
        @Sealed(1) Narrative reason,
        @Sealed(2) @Nullable Confidential<UUID> reopenedBy,
        @Sealed(3) @Nullable Narrative reopenedReason) {

    ClosureRow reopened(Instant at, UUID by, String why) {
        return new ClosureRow(
                areaId,
                id,
                version,
                caseId,
                closedAt,
                at,
                closedBy,
                reason,
                new Confidential<>(by),
                new Narrative(why));
    }
}
