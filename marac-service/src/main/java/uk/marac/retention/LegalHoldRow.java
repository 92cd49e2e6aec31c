package uk.marac.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.LegalHoldId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** A hold that keeps a case from being destroyed until it is lifted. */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "legal_hold", compartment = Compartment.Kind.CASE)
public record LegalHoldRow(
        AreaId areaId,
        LegalHoldId id,
        long version,
        @Clear CaseId caseId,
        @Clear Instant placedAt,
        @Clear @Nullable Instant liftedAt,
        @Sealed(0) Narrative reason,
        @Sealed(1) @Nullable Narrative liftedReason) {

    LegalHoldRow lifted(Instant at, Narrative why) {
        return new LegalHoldRow(areaId, id, version, caseId, placedAt, at, reason, why);
    }
}
