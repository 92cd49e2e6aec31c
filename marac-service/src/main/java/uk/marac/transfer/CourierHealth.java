package uk.marac.transfer;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;

/** Whether cases get from area to area: the job runs, and what it tried succeeded. */
public final class CourierHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CourierJob courier;
    private final Clock clock;

    public CourierHealth(CourierJob courier, Clock clock) {
        this.courier = courier;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        Duration since = Duration.between(courier.lastRun(), clock.instant());
        if (since.compareTo(LONGEST) > 0) {
            return Result.unhealthy("transfers have not been carried for %d s", since.toSeconds());
        }
        int failures = courier.failures();
        return failures == 0 ? Result.healthy() : Result.unhealthy("%d transfers could not be carried", failures);
    }
}
