package uk.marac.referral;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;

/** Whether drafts go when their days are over: the job runs, and what it tried succeeded. */
public final class DraftPurgeHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final DraftPurgeJob drafts;
    private final Clock clock;

    public DraftPurgeHealth(DraftPurgeJob drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        Duration since = Duration.between(drafts.lastRun(), clock.instant());
        if (since.compareTo(LONGEST) > 0) {
            return Result.unhealthy("drafts have not been looked through for %d s", since.toSeconds());
        }
        int failures = drafts.failures();
        return failures == 0 ? Result.healthy() : Result.unhealthy("%d drafts could not be destroyed", failures);
    }
}
