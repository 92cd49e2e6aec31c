package uk.marac.matching;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;

/** Whether referrals are matched: the job runs, and what it tried succeeded. Nothing unmatched can be accepted. */
public final class MatcherHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final MatcherJob matcher;
    private final Clock clock;

    public MatcherHealth(MatcherJob matcher, Clock clock) {
        this.matcher = matcher;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        Duration since = Duration.between(matcher.lastRun(), clock.instant());
        if (since.compareTo(LONGEST) > 0) {
            return Result.unhealthy("referrals have not been matched for %d s", since.toSeconds());
        }
        int failures = matcher.failures();
        return failures == 0 ? Result.healthy() : Result.unhealthy("%d referrals could not be matched", failures);
    }
}
