package uk.marac.notice;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;

/** Whether members are told: the job runs, and nothing was given up. Where no mail is configured it says so, and is well. */
public final class NoticeHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final NoticeJob job;
    private final NoticeBacklog backlog;
    private final Clock clock;

    public NoticeHealth(NoticeJob job, NoticeBacklog backlog, Clock clock) {
        this.job = job;
        this.backlog = backlog;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        long waiting = backlog.waiting();
        if (!job.sends() && job.failures() == 0) {
            return Result.healthy("no mail is configured: nobody is told, %d notices wait", waiting);
        }
        long givenUp = backlog.givenUp();
        if (givenUp > 0) {
            return Result.unhealthy("%d notices were given up: mend the cause and have them tried again", givenUp);
        }
        int failures = job.failures();
        if (failures > 0) {
            return Result.unhealthy("%d notices or areas could not be served: see the log", failures);
        }
        Duration since = Duration.between(job.lastRun(), clock.instant());
        return since.compareTo(LONGEST) <= 0
                ? Result.healthy("%d notices wait", waiting)
                : Result.unhealthy("notices have not been sent for %d s, %d wait", since.toSeconds(), waiting);
    }
}
