package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.SharingDecisionId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** A decision to share information, as it was recorded. */
public record SharingDecisionView(
        SharingDecisionId id,
        AgencyId agency,
        Consent consent,
        @Nullable String consentReason,
        String purpose,
        List<LawfulBasis> lawfulBases,
        @Nullable String necessity,
        @Nullable String proportionality,
        @Nullable String risksOfSharing,
        @Nullable String risksOfNotSharing,
        String decisionMaker,
        String decisionMakerRole,
        Instant decidedAt,
        @Nullable String informed,
        @Nullable LocalDate reviewOn,
        Instant recordedAt) {

    static SharingDecisionView of(SharingDecisionRow row) {
        return new SharingDecisionView(
                row.id(),
                row.agencyId(),
                row.consent().value(),
                Narrative.textOf(row.consentReason()),
                row.purpose().value(),
                row.lawfulBases().value(),
                Narrative.textOf(row.necessity()),
                Narrative.textOf(row.proportionality()),
                Narrative.textOf(row.risksOfSharing()),
                Narrative.textOf(row.risksOfNotSharing()),
                row.decisionMaker().value(),
                row.decisionMakerRole().value(),
                row.decidedAt().value(),
                Narrative.textOf(row.informed()),
                Confidential.valueOf(row.reviewOn()),
                row.recordedAt());
    }
}
