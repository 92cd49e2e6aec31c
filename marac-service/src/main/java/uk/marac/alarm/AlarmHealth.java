package uk.marac.alarm;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;

/** Whether somebody who opens a canary is noticed: logs are looked through without a fault. What was found is no fault. */
public final class AlarmHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CanaryJob canaries;
    private final Clock clock;

    public AlarmHealth(CanaryJob canaries, Clock clock) {
        this.canaries = canaries;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        Duration since = Duration.between(canaries.lastRun(), clock.instant());
        return since.compareTo(LONGEST) > 0
                ? Result.unhealthy("logs have not been looked through for canaries for %d s", since.toSeconds())
                : Result.healthy();
    }
}
