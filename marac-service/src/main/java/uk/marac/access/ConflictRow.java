package uk.marac.access;

import java.time.Instant;
import java.util.UUID;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** A conflict of interest: closes the case to the person from the moment it is declared, whatever their role. */
@SealedTable(name = "conflict_of_interest", compartment = Compartment.Kind.CASE)
public record ConflictRow(
        AreaId areaId,
        ConflictId id,
        long version,
        @Clear CaseId caseId,
        @Clear UUID subject,
        @Clear Instant declaredAt,
        @Sealed(0) Narrative nature) {}
