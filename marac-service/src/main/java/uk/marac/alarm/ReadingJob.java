package uk.marac.alarm;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import uk.marac.time.LondonDay;

/** Every hour: compares, as the watcher, what people have read today, and all that they read yesterday, with what they usually do. */
public final class ReadingJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingJob.class);

    private final Gate gate;
    private final Clock clock;
    private final ReadingWatch watch;
    private final Alarms alarms = new Alarms();
    private volatile Instant lastRun;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "reading-watch"));

    public ReadingJob(Gate gate, ReadingLimits limits, Clock clock) {
        this.gate = gate;
        this.clock = clock;
        this.watch = new ReadingWatch(limits);
        this.lastRun = clock.instant();
    }

    @Override
    public void start() {
        var unused = executor.scheduleWithFixedDelay(this::runSafely, 1, 60, TimeUnit.MINUTES);
    }

    @Override
    public void stop() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** When all areas were last looked at without a fault. */
    public Instant lastRun() {
        return lastRun;
    }

    /** Looks at every area. A fault in one keeps no other from being looked at. */
    public void run() {
        boolean whole = true;
        LocalDate today = LondonDay.of(clock.instant());
        for (AreaId area : gate.areas()) {
            try {
                run(Target.area(area), today.minusDays(1));
                run(Target.area(area), today);
            } catch (RuntimeException e) {
                whole = false;
                LOG.error(
                        "what is read in an area could not be compared: {}",
                        e.getClass().getName());
            }
        }
        if (whole) {
            lastRun = clock.instant();
        }
    }

    private void run(Target area, LocalDate day) {
        List<Alarms.Raised> found =
                gate.read(actor(), Permission.WATCH_READING, area, tx -> alarms.unknown(tx, watch.look(tx, day)));
        if (!found.isEmpty()) {
            gate.write(actor(), Permission.RAISE_ALARM, area, tx -> {
                alarms.raise(tx, found);
                return true;
            });
        }
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error("what is read could not be compared: {}", e.getClass().getName());
        }
    }

    private Actor actor() {
        return Job.WATCHER.actor(UUID.randomUUID(), clock.instant());
    }
}
