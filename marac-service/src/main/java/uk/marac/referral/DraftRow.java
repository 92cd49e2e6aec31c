package uk.marac.referral;

import java.time.Instant;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.ReferralDraftId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * A referral that is not sent yet. It is sealed under the key of the case that it becomes: who destroys that case destroys
 * copies of the draft too.
 */
@SealedTable(name = "referral_draft", compartment = Compartment.Kind.CASE, scope = "id")
record DraftRow(
        AreaId areaId,
        ReferralDraftId id,
        long version,
        @Clear AgencyId agencyId,
        @Clear Instant savedAt,
        @Sealed(0) Confidential<ReferralRequest> content) {

    DraftRow saved(Instant at, ReferralRequest words) {
        return new DraftRow(areaId, id, version, agencyId, at, new Confidential<>(words));
    }
}
