package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.marac.id.AgencyId;
import uk.marac.id.ReferralDraftId;
import uk.marac.web.FieldError;

/**
 * A draft as it was saved.
 *
 * @param keptUntil the last day on which it is there unless somebody saves it again
 * @param missing for what it would be refused if it were sent now, field by field; empty when it can be sent
 */
public record DraftView(
        ReferralDraftId id,
        long version,
        AgencyId agency,
        Instant savedAt,
        LocalDate keptUntil,
        ReferralRequest content,
        List<FieldError> missing) {

    static DraftView of(DraftRow row, LocalDate keptUntil, List<FieldError> missing) {
        return new DraftView(
                row.id(),
                row.version(),
                row.agencyId(),
                row.savedAt(),
                keptUntil,
                row.content().value(),
                missing);
    }
}
