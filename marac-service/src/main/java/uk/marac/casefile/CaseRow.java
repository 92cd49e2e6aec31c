package uk.marac.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** A case; a repeat names the case it repeats. */
@SealedTable(name = "marac_case", compartment = Compartment.Kind.CASE, scope = "id")
public record CaseRow(
        AreaId areaId,
        CaseId id,
        long version,
        @Clear CaseState state,
        @Clear Instant referredAt,
        @Clear @Nullable String caseNumber,
        @Sealed(0) @Nullable Confidential<CaseId> earlierCaseId) {

    /** @throws uk.marac.web.ProblemException 409 if it cannot take this step now */
    public CaseRow after(CaseAct act) {
        CaseState next = CaseStates.move(state, act);
        return new CaseRow(areaId, id, version, next, referredAt, caseNumber, earlierCaseId);
    }

    public CaseRow numbered(String number) {
        return new CaseRow(areaId, id, version, state, referredAt, number, earlierCaseId);
    }

    /** This case as a repeat of another, or of none. */
    public CaseRow repeating(@Nullable CaseId earlier) {
        return new CaseRow(areaId, id, version, state, referredAt, caseNumber, Confidential.ofNullable(earlier));
    }
}
