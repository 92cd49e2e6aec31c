package uk.marac.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.AttachmentId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * A document of a referral, without its content.
 *
 * @param contentDigest SHA-256 of the sealed content
 * @param keyGeneration which key of the case sealed the content
 */
@Held(Nature.STATEMENT)
@SealedTable(name = "attachment", compartment = Compartment.Kind.CASE)
public record AttachmentRow(
        AreaId areaId,
        AttachmentId id,
        long version,
        @Clear CaseId caseId,
        @Clear ReferralId referralId,
        @Clear AgencyId agencyId,
        @Clear Instant attachedAt,
        @Clear UUID attachedBy,
        @Sealed(0) @Nullable Narrative name,
        @Sealed(1) Confidential<DocumentKind> kind,
        @Sealed(2) Confidential<Integer> size,
        @Sealed(3) Confidential<byte[]> contentDigest,
        @Sealed(4) Confidential<Integer> keyGeneration) {

    AttachmentRow named(Narrative newName) {
        return new AttachmentRow(
                areaId,
                id,
                version,
                caseId,
                referralId,
                agencyId,
                attachedAt,
                attachedBy,
                newName,
                kind,
                size,
                contentDigest,
                keyGeneration);
    }
}
