package uk.marac.transfer;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
import uk.marac.id.TransferId;
import uk.marac.referral.ReferralListener;
import uk.marac.repeat.RepeatWindows;
import uk.marac.risk.RiskInstruments;

/** Every second: carries what an area has to say of its transfers to the other area, as the courier. */
public final class CourierJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(CourierJob.class);
    private static final long PERIOD_MILLIS = 1000;
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Gate gate;
    private final Clock clock;
    private final Courier courier;
    private final TransferQueue queue = new TransferQueue();
    private volatile Instant lastRun;
    private final ConcurrentMap<TransferId, Instant> failed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "courier"));

    public CourierJob(
            Gate gate,
            RiskInstruments instruments,
            RepeatWindows windows,
            List<ReferralListener> listeners,
            Clock clock) {
        this.gate = gate;
        this.courier = new Courier(gate, instruments, windows, listeners);
        this.clock = clock;
        this.lastRun = clock.instant();
    }

    @Override
    public void start() {
        var unused = executor.scheduleWithFixedDelay(this::runSafely, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Transfers that could not be carried when they were last tried. */
    public int failures() {
        failed.values().removeIf(at -> at.plus(REMEMBERED).isBefore(clock.instant()));
        return failed.size();
    }

    /** When what was due in all areas was last taken. */
    public Instant lastRun() {
        return lastRun;
    }

    /** Carries what is due, in the areas that have any, apart from what another instance has taken. */
    public void run() {
        boolean whole = true;
        for (AreaId area : gate.waiting().toCarry()) {
            try {
                gate.write(actor(), Permission.TAKE_TRANSFERS, Target.area(area), queue::take)
                        .forEach(transfer -> carrySafely(area, transfer));
            } catch (RuntimeException e) {
                // One area's fault holds up no other's transfers, but is not forgotten either.
                whole = false;
                LOG.error(
                        "an area's queue of transfers could not be read: {}",
                        e.getClass().getName());
            }
        }
        if (whole) {
            lastRun = clock.instant();
        }
    }

    /** Carries everything that waits in an area, due or not, and returns when it is done. */
    public void runNow(AreaId area) {
        gate.read(actor(), Permission.TAKE_TRANSFERS, Target.area(area), queue::all)
                .forEach(transfer -> courier.carry(actor(), area, transfer));
    }

    private void carrySafely(AreaId area, TransferId transfer) {
        try {
            courier.carry(actor(), area, transfer);
            failed.remove(transfer);
        } catch (RuntimeException e) {
            // It stays in the queue and is tried again.
            failed.put(transfer, clock.instant());
            LOG.error("a transfer could not be carried: {}", e.getClass().getName());
        }
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error(
                    "the queue of transfers could not be read: {}", e.getClass().getName());
        }
    }

    private Actor actor() {
        return Job.COURIER.actor(UUID.randomUUID(), clock.instant());
    }
}
