package uk.marac.agenda;

import java.time.Instant;
import java.util.Set;
import uk.marac.referral.RiskIndicator;

/**
 * What decides a case's place on the agenda. There is no score here, so none can decide.
 *
 * @param carriedOver an earlier meeting deferred it or did not reach it
 * @param indicators what its referral names
 * @param repeat it repeats an earlier case
 * @param referredAt when its referral came in
 */
public record PlaceFacts(
        boolean children,
        boolean pregnancy,
        boolean carriedOver,
        Set<RiskIndicator> indicators,
        boolean repeat,
        Instant referredAt,
        String caseNumber) {}
