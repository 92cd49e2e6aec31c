package uk.marac.resemblance;

import java.time.Instant;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.LateResemblanceId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** That somebody has to say of a case under way who a colleague is who was not there, or not compared, when it was screened. */
@Held(Nature.NOTHING)
@SealedTable(name = "late_resemblance", compartment = Compartment.Kind.CASE)
record LateResemblanceRow(
        AreaId areaId,
        LateResemblanceId id,
        long version,
        @Clear CaseId caseId,
        @Sealed(0) Confidential<Colleague> colleague,
        @Sealed(1) Confidential<Instant> foundAt) {}
