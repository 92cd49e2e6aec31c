package uk.marac.alarm;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;

/**
 * Every two seconds: looks, as the watcher, at what got a place in the logs since, and raises an alarm for each act on a canary.
 * After the act and apart from it, so that the act takes no longer and answers no other.
 */
public final class CanaryJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(CanaryJob.class);
    private static final long PERIOD_SECONDS = 2;

    private record Look(LogReach reach, List<Alarms.Raised> found) {}

    private final Gate gate;
    private final Clock clock;
    private final CanaryWatch watch = new CanaryWatch();
    private final Alarms alarms = new Alarms();
    private volatile Instant lastRun;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "canary-watch"));

    public CanaryJob(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
        this.lastRun = clock.instant();
    }

    @Override
    public void start() {
        var unused = executor.scheduleWithFixedDelay(this::runSafely, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** When the logs of all areas were last looked through without a fault. */
    public Instant lastRun() {
        return lastRun;
    }

    /** Looks through what is new in every log. A fault in one area's keeps no other's from being looked through. */
    public void run() {
        boolean whole = true;
        for (AreaId area : gate.waiting().toWatch()) {
            try {
                run(Target.area(area));
            } catch (RuntimeException e) {
                whole = false;
                LOG.error(
                        "an area's log could not be looked through: {}",
                        e.getClass().getName());
            }
        }
        if (whole) {
            lastRun = clock.instant();
        }
    }

    private void run(Target area) {
        Look look;
        do {
            look = gate.read(actor(), Permission.WATCH_READING, area, tx -> {
                LogReach reach = LogReach.next(tx);
                return new Look(reach, watch.look(tx, reach));
            });
            settle(area, look);
        } while (!look.reach().isLast());
    }

    private void settle(Target area, Look look) {
        if (look.found().isEmpty()) {
            gate.write(
                    actor(),
                    Permission.WATCH_READING,
                    area,
                    tx -> look.reach().isEmpty() || look.reach().done(tx));
            return;
        }
        gate.write(actor(), Permission.RAISE_ALARM, area, tx -> {
            boolean ours = look.reach().done(tx);
            if (ours) {
                alarms.raise(tx, look.found());
            }
            return ours;
        });
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error("logs could not be looked through: {}", e.getClass().getName());
        }
    }

    private Actor actor() {
        return Job.WATCHER.actor(UUID.randomUUID(), clock.instant());
    }
}
