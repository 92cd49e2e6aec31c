package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.ReferralDraftId;
import uk.marac.person.PartyRequest;

/**
 * A draft in its agency's list.
 *
 * @param keptUntil the last day on which it is there unless somebody saves it again
 */
public record DraftSummary(
        ReferralDraftId id,
        long version,
        AgencyId agency,
        Instant savedAt,
        LocalDate keptUntil,
        @Nullable String victimSurname) {

    static DraftSummary of(DraftRow row, LocalDate keptUntil) {
        PartyRequest victim = row.content().value().victim();
        return new DraftSummary(
                row.id(),
                row.version(),
                row.agencyId(),
                row.savedAt(),
                keptUntil,
                victim == null ? null : victim.surname());
    }
}
