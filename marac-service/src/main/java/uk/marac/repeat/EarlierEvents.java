package uk.marac.repeat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.referral.IncidentBasis;

/**
 * What the rule needs of an earlier case.
 *
 * @param referredAt when its referral was made, whatever became of it
 * @param acceptedReferralAt the same; null unless it was accepted
 * @param discussedAt when it was last heard at a meeting; null if never
 */
record EarlierEvents(
        LocalDate incidentOn,
        IncidentBasis incidentBasis,
        Instant referredAt,
        @Nullable Instant acceptedReferralAt,
        @Nullable Instant discussedAt) {}
