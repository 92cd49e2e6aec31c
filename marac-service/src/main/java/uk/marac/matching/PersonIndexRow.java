package uk.marac.matching;

import java.util.List;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * That a person is in the index, and under what: what was posted must be found again when the name has changed since.
 */
@Held(Nature.NOTHING)
@SealedTable(name = "person_index", compartment = Compartment.Kind.CASE)
record PersonIndexRow(
        AreaId areaId,
        PersonId id,
        long version,
        @Clear CaseId caseId,
        @Sealed(0) Confidential<List<Posted>> posted) {}
