package uk.marac.alarm;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;

/** Whether somebody who opens a canary is noticed: logs are looked through, and readings compared, without a fault. What was found is no fault. */
public final class AlarmHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration LONGEST_READING = Duration.ofHours(3);

    private final CanaryJob canaries;
    private final ReadingJob readings;
    private final Clock clock;

    public AlarmHealth(CanaryJob canaries, ReadingJob readings, Clock clock) {
        this.canaries = canaries;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        Duration since = Duration.between(canaries.lastRun(), clock.instant());
        if (since.compareTo(LONGEST) > 0) {
            return Result.unhealthy("logs have not been looked through for canaries for %d s", since.toSeconds());
        }
        Duration compared = Duration.between(readings.lastRun(), clock.instant());
        return compared.compareTo(LONGEST_READING) > 0
                ? Result.unhealthy("what is read has not been compared for %d s", compared.toSeconds())
                : Result.healthy();
    }
}
