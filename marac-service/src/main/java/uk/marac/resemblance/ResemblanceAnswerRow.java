package uk.marac.resemblance;

import java.time.Instant;
import java.util.UUID;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.ResemblanceId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** What somebody answered of one colleague who is called like one party. */
@Held(value = Nature.JOINT_RECORD, professionals = "colleague")
@SealedTable(name = "resemblance_answer", compartment = Compartment.Kind.CASE)
record ResemblanceAnswerRow(
        AreaId areaId,
        ResemblanceId id,
        long version,
        @Clear CaseId caseId,
        @Sealed(0) Confidential<PersonId> person,
        @Sealed(1) Confidential<Colleague> colleague,
        @Sealed(2) Confidential<ResemblanceDecision> decision,
        @Sealed(3) Narrative reason,
        @Sealed(4) Confidential<UUID> answeredBy,
        @Sealed(5) Confidential<Instant> answeredAt) {

    boolean isOf(PersonId party, Colleague somebody) {
        return person.value().equals(party) && colleague.value().isSameAs(somebody);
    }
}
