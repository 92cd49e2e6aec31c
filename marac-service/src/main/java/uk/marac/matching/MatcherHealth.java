package uk.marac.matching;

import com.codahale.metrics.health.HealthCheck;

/** Unhealthy when referrals could not be matched: earlier cases of the same people may go unseen. */
public final class MatcherHealth extends HealthCheck {

    private final MatcherJob matcher;

    public MatcherHealth(MatcherJob matcher) {
        this.matcher = matcher;
    }

    @Override
    protected Result check() {
        int failures = matcher.failures();
        return failures == 0 ? Result.healthy() : Result.unhealthy("%d referrals could not be matched", failures);
    }
}
