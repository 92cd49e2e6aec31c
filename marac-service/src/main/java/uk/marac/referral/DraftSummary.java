package uk.marac.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.ReferralDraftId;
import uk.marac.person.PartyRequest;

/** A draft in its agency's list. */
public record DraftSummary(
        ReferralDraftId id,
        long version,
        AgencyId agency,
        Instant savedAt,
        @Nullable String victimSurname) {

    static DraftSummary of(DraftRow row) {
        PartyRequest victim = row.content().value().victim();
        return new DraftSummary(
                row.id(), row.version(), row.agencyId(), row.savedAt(), victim == null ? null : victim.surname());
    }
}
