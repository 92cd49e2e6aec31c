package uk.marac.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.InvolvementId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.SealedTable;

/**
 * That an agency may see a case, why, and for how long.
 *
 * @param sourceId the referral, listing or action that is the reason
 */
@Held(Nature.NOTHING)
@SealedTable(name = "involvement", compartment = Compartment.Kind.CASE)
public record InvolvementRow(
        AreaId areaId,
        InvolvementId id,
        long version,
        @Clear CaseId caseId,
        @Clear AgencyId agencyId,
        @Clear InvolvementGround ground,
        @Clear UUID sourceId,
        @Clear Instant validFrom,
        @Clear @Nullable Instant validUntil) {

    public InvolvementRow until(Instant end) {
        return new InvolvementRow(areaId, id, version, caseId, agencyId, ground, sourceId, validFrom, end);
    }
}
