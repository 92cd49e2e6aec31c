package uk.marac.matching;

import java.time.Instant;
import java.util.UUID;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.PersonLinkId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** That a coordinator confirmed two records to be of one person. The records stay as they are. */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "person_link", compartment = Compartment.Kind.CASE)
public record PersonLinkRow(
        AreaId areaId,
        PersonLinkId id,
        long version,
        @Clear CaseId caseId,
        @Sealed(0) Confidential<PersonId> person,
        @Sealed(1) Confidential<PersonId> earlierPerson,
        @Sealed(2) Confidential<CaseId> earlierCase,
        @Sealed(3) Confidential<UUID> confirmedBy,
        @Sealed(4) Confidential<Instant> confirmedAt,
        @Sealed(5) Narrative reason) {}
