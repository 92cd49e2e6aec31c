package uk.marac.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.vault.Confidential;

/** A referral in the inbox, with the victim's name. */
public record ReferralSummary(
        ReferralId id,
        long version,
        CaseId caseId,
        AgencyId agency,
        ReferralState state,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String victim) {

    static ReferralSummary of(ReferralRow row, @Nullable String victim) {
        return new ReferralSummary(
                row.id(),
                row.version(),
                row.caseId(),
                row.agencyId(),
                row.state(),
                row.submittedAt(),
                Confidential.valueOf(row.decidedAt()),
                victim);
    }
}
