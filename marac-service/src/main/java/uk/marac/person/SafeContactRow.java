package uk.marac.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.SafeContactId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** How the victim may be reached without the perpetrator knowing; to be read before any contact. */
@Held(Nature.SAFE_CONTACT)
@SealedTable(name = "safe_contact", compartment = Compartment.Kind.PERSON)
public record SafeContactRow(
        AreaId areaId,
        SafeContactId id,
        long version,
        @Clear CaseId caseId,
        @Clear PersonId personId,
        @Clear AgencyId agencyId,
        @Clear Instant statedAt,
        @Sealed(0) @Nullable Narrative phone,
        @Sealed(1) Confidential<Boolean> safeToCall,
        @Sealed(2) @Nullable Narrative safeTimes,
        @Sealed(3) Confidential<Boolean> messageMayBeLeft) {}
