package uk.marac.repeat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.referral.IncidentBasis;

/**
 * What the rule needs of an earlier case.
 *
 * @param referredAt when its accepted referral was made; null if none was accepted
 * @param discussedAt when it was last heard at a meeting; null if never
 */
record EarlierEvents(
        LocalDate incidentOn,
        IncidentBasis incidentBasis,
        @Nullable Instant referredAt,
        @Nullable Instant discussedAt) {}
