package uk.marac.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * A case; a repeat names the case it repeats.
 *
 * @param transferredFrom the name of the area from which it came, as that area was called then
 */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "marac_case", schema = 2, compartment = Compartment.Kind.CASE, scope = "id")
public record CaseRow(
        AreaId areaId,
        CaseId id,
        long version,
        @Clear CaseState state,
        @Clear Instant referredAt,
        @Clear @Nullable String caseNumber,
        @Sealed(0) @Nullable Confidential<CaseId> earlierCaseId,
        @Sealed(value = 1, since = 2) @Nullable Narrative transferredFrom) {

    /** One that came from no other area. */
    public CaseRow(
            AreaId areaId,
            CaseId id,
            long version,
            CaseState state,
            Instant referredAt,
            @Nullable String caseNumber,
            @Nullable Confidential<CaseId> earlierCaseId) {
        this(areaId, id, version, state, referredAt, caseNumber, earlierCaseId, null);
    }

    /** @throws uk.marac.web.ProblemException 409 if it cannot take this step now */
    public CaseRow after(CaseAct act) {
        return with(CaseStates.move(state, act), caseNumber, earlierCaseId);
    }

    public CaseRow numbered(String number) {
        return with(state, number, earlierCaseId);
    }

    /** This case as a repeat of another, or of none. */
    public CaseRow repeating(@Nullable CaseId earlier) {
        return with(state, caseNumber, Confidential.ofNullable(earlier));
    }

    private CaseRow with(CaseState next, @Nullable String number, @Nullable Confidential<CaseId> earlier) {
        return new CaseRow(areaId, id, version, next, referredAt, number, earlier, transferredFrom);
    }
}
