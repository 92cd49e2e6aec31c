package uk.marac.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MembershipId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * One person's role for one agency, from a time until a time.
 *
 * @param subject the identity provider's id of the person
 * @param deputy stands in for the agency's representative
 */
@SealedTable(name = "membership", compartment = Compartment.Kind.AREA)
public record MembershipRow(
        AreaId areaId,
        MembershipId id,
        long version,
        @Clear UUID subject,
        @Clear AgencyId agencyId,
        @Clear Role role,
        @Clear Instant validFrom,
        @Clear @Nullable Instant validUntil,
        @Sealed(0) Narrative name,
        @Sealed(1) @Nullable Narrative email,
        @Sealed(2) Confidential<Boolean> deputy) {

    public MembershipRow until(Instant end) {
        return new MembershipRow(areaId, id, version, subject, agencyId, role, validFrom, end, name, email, deputy);
    }

    public MembershipRow reachedAt(@Nullable Narrative address) {
        return new MembershipRow(
                areaId, id, version, subject, agencyId, role, validFrom, validUntil, name, address, deputy);
    }
}
