package uk.marac.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.AttachmentId;
import uk.marac.id.ReferralId;
import uk.marac.vault.Narrative;

/**
 * What there is to know of a document without opening it.
 *
 * @param size in bytes
 */
public record AttachmentView(
        AttachmentId id,
        ReferralId referral,
        AgencyId agency,
        Instant attachedAt,
        @Nullable Narrative name,
        DocumentKind kind,
        int size,
        @JsonIgnore long version) {

    static AttachmentView of(AttachmentRow row) {
        return new AttachmentView(
                row.id(),
                row.referralId(),
                row.agencyId(),
                row.attachedAt(),
                row.name(),
                row.kind().value(),
                row.size().value(),
                row.version());
    }
}
