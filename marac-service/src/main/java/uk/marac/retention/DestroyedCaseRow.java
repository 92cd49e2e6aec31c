package uk.marac.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.SealedTable;

/** That a case was here and was destroyed; all that is left of it outside the log. Its number is never given again. */
@SealedTable(name = "destroyed_case", compartment = Compartment.Kind.AREA)
public record DestroyedCaseRow(
        AreaId areaId,
        CaseId id,
        long version,
        @Clear Instant destroyedAt,
        @Clear @Nullable String caseNumber) {}
