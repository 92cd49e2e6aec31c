package uk.marac.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.BreakGlassId;
import uk.marac.id.CaseId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** An emergency opening of one case by one person until a time, with the reason, and the auditor's finding later. */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "break_glass", compartment = Compartment.Kind.CASE)
public record BreakGlassRow(
        AreaId areaId,
        BreakGlassId id,
        long version,
        @Clear CaseId caseId,
        @Clear UUID subject,
        @Clear Instant openedAt,
        @Clear Instant closesAt,
        @Clear @Nullable Instant reviewedAt,
        @Clear @Nullable UUID reviewedBy,
        @Sealed(0) Narrative reason,
        @Sealed(1) @Nullable Narrative finding) {

    /** Ended before its time. */
    public BreakGlassRow until(Instant end) {
        return new BreakGlassRow(
                areaId, id, version, caseId, subject, openedAt, end, reviewedAt, reviewedBy, reason, finding);
    }

    public BreakGlassRow reviewed(Instant at, UUID by, Narrative found) {
        return new BreakGlassRow(areaId, id, version, caseId, subject, openedAt, closesAt, at, by, reason, found);
    }
}
