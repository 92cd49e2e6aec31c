package uk.marac.resemblance;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;

/** Whether new members are compared with the parties of cases under way: the job runs, and what it tried succeeded. */
public final class ComparisonHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ComparisonJob comparisons;
    private final Clock clock;

    public ComparisonHealth(ComparisonJob comparisons, Clock clock) {
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        Duration since = Duration.between(comparisons.lastRun(), clock.instant());
        if (since.compareTo(LONGEST) > 0) {
            return Result.unhealthy("members have not been compared for %d s", since.toSeconds());
        }
        int failures = comparisons.failures();
        return failures == 0 ? Result.healthy() : Result.unhealthy("%d members could not be compared", failures);
    }
}
