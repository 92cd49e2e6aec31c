package uk.marac.matching;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import uk.marac.id.ReferralId;

/**
 * Every second: searches for the people of newly submitted referrals, as the matcher, each in a transaction of its own.
 */
public final class MatcherJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(MatcherJob.class);
    private static final long PERIOD_MILLIS = 1000;
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Gate gate;
    private final Clock clock;
    private final MatchQueue queue = new MatchQueue();
    private final Matcher matcher;
    private volatile Instant lastRun;
    private final ConcurrentMap<ReferralId, Instant> failed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "matcher"));

    public MatcherJob(Gate gate, MatchIndex index, Clock clock) {
        this.gate = gate;
        this.matcher = new Matcher(index);
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

    /** Referrals that could not be matched when they were last tried. */
    public int failures() {
        // Another instance may have matched them since: what still fails has failed again by then.
        failed.values().removeIf(at -> at.plus(REMEMBERED).isBefore(clock.instant()));
        return failed.size();
    }

    /** Matches what is due, in the areas that have any, apart from what another instance has taken. */
    public void run() {
        boolean whole = true;
        for (AreaId area : gate.waiting().toMatch()) {
            try {
                gate.write(actor(), Permission.TAKE_MATCH_QUEUE, Target.area(area), queue::take)
                        .forEach(referral -> matchSafely(area, referral));
            } catch (RuntimeException e) {
                // One area's fault holds up no other's referrals, but is not forgotten either.
                whole = false;
                LOG.error(
                        "an area's queue of matches could not be read: {}",
                        e.getClass().getName());
            }
        }
        if (whole) {
            lastRun = clock.instant();
        }
    }

    /** When what was due in all areas was last taken. */
    public Instant lastRun() {
        return lastRun;
    }

    /**
     * Matches everything that waits in an area and returns when it is done, whoever did it.
     *
     * @throws IndexAltered if the index is not as it was last written
     */
    public void runNow(AreaId area) {
        gate.read(actor(), Permission.TAKE_MATCH_QUEUE, Target.area(area), queue::all)
                .forEach(referral -> match(area, referral));
    }

    /**
     * Matches one referral, if it waits, and returns when it is done, whoever did it.
     *
     * @throws IndexAltered if the index is not as it was last written
     */
    public void runNow(AreaId area, ReferralId referral) {
        match(area, referral);
    }

    private void matchSafely(AreaId area, ReferralId referral) {
        try {
            match(area, referral);
            failed.remove(referral);
        } catch (RuntimeException e) {
            // It stays in the queue and is tried again; its acceptance waits or a coordinator determines it by hand.
            failed.put(referral, clock.instant());
            LOG.error("a referral could not be matched: {}", e.getClass().getName());
        }
    }

    private void match(AreaId area, ReferralId referral) {
        gate.write(actor(), Permission.MATCH_PEOPLE, Target.of(area, referral), tx -> {
            boolean ours = queue.leave(tx, referral);
            if (ours) {
                matcher.match(tx, referral);
            }
            return ours;
        });
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error("the queue of matches could not be read: {}", e.getClass().getName());
        }
    }

    private Actor actor() {
        return Job.MATCHER.actor(UUID.randomUUID(), clock.instant());
    }
}
