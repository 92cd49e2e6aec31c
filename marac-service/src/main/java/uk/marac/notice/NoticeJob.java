package uk.marac.notice;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.id.Id;
import uk.marac.id.NoticeId;

/**
 * Every ten seconds: makes the day's digests and sends what waits, as the notifier. Without mail it does neither: a count of
 * each day that nobody is sent would be no news when mail is switched on, but an alarm.
 */
public final class NoticeJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeJob.class);
    private static final long PERIOD_SECONDS = 10;
    /** So that one area keeps no other waiting. */
    private static final int MOST = 50;

    /** Longer than anything waits before it is tried again: what still fails has failed again by then. */
    private static final Duration REMEMBERED = Duration.ofMinutes(20);

    private final Gate gate;
    private final Clock clock;
    private final Digest digest;
    private final @Nullable Delivery delivery;
    private final NoticeQueue queue = new NoticeQueue();
    private final ConcurrentMap<Id, Instant> failed = new ConcurrentHashMap<>();
    private volatile Instant lastRun;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "notifier"));

    /** @param mailing null where this installation sends none */
    public NoticeJob(Gate gate, List<DailyCount> counts, @Nullable Mailing mailing, Clock clock) {
        this.gate = gate;
        this.clock = clock;
        this.digest = new Digest(gate, counts);
        this.delivery = mailing == null ? null : new Delivery(gate, mailing);
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

    /** Whether this installation sends notices at all. */
    public boolean sends() {
        return delivery != null;
    }

    /** When all areas last had their turn. */
    public Instant lastRun() {
        return lastRun;
    }

    /** Notices that could not be opened, and areas that could not be served; a server that takes no mail is neither. */
    public int failures() {
        failed.values().removeIf(at -> at.plus(REMEMBERED).isBefore(clock.instant()));
        return failed.size();
    }

    /** Sends what is due, in the areas that have any, apart from what another instance has taken. */
    public void run() {
        if (delivery != null) {
            // One time for all, so that a pass over midnight makes nothing of the next day.
            Instant now = clock.instant();
            for (AreaId area : digest.due(now)) {
                attempt(area, () -> digest.run(actor(), area, now));
            }
            // Asked afterwards, so that what a digest tells is among it.
            for (AreaId area : gate.waiting().toNotify()) {
                attempt(area, () -> send(delivery, area));
            }
        }
        lastRun = clock.instant();
    }

    private void send(Delivery delivery, AreaId area) {
        for (int i = 0; i < MOST; i++) {
            Optional<NoticeId> due = gate.write(actor(), Permission.TAKE_NOTICES, Target.area(area), queue::take);
            if (due.isEmpty() || !deliver(delivery, area, due.get())) {
                return;
            }
        }
    }

    /** One that was tampered with holds up no other. */
    private boolean deliver(Delivery delivery, AreaId area, NoticeId notice) {
        try {
            boolean taken = delivery.deliver(actor(), area, notice, clock.instant());
            failed.remove(notice);
            return taken;
        } catch (RuntimeException e) {
            fault(notice, e);
            return true;
        }
    }

    private void attempt(AreaId area, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // One area's fault holds up no other's notices; what it was about is tried again when its turn comes.
            fault(area, e);
        }
    }

    private void fault(Id about, RuntimeException e) {
        failed.put(about, clock.instant());
        LOG.error("notices could not be sent: {}", e.getClass().getName());
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error("notices could not be sent: {}", e.getClass().getName());
        }
    }

    private Actor actor() {
        return Job.NOTIFIER.actor(UUID.randomUUID(), clock.instant());
    }
}
