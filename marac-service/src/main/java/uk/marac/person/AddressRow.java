package uk.marac.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AddressId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** One address of a person, opened by itself. */
@Held(Nature.ADDRESS)
@SealedTable(name = "address", compartment = Compartment.Kind.PERSON)
public record AddressRow(
        AreaId areaId,
        AddressId id,
        long version,
        @Clear CaseId caseId,
        @Clear PersonId personId,
        @Clear AgencyId agencyId,
        @Clear boolean confidential,
        @Clear Instant statedAt,
        @Sealed(0) Narrative lines,
        @Sealed(1) @Nullable Narrative postcode,
        @Sealed(2) @Nullable Narrative housing) {

    public AddressRow hidden() {
        return new AddressRow(
                areaId, id, version, caseId, personId, agencyId, true, statedAt, lines, postcode, housing);
    }
}
