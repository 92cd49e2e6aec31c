package uk.marac.resemblance;

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
import uk.marac.access.MembershipRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.MembershipId;
import uk.marac.matching.WrittenName;

/** Every second: compares newly appointed members with the parties of cases under way, as the matcher, each in a transaction of its own. */
public final class ComparisonJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonJob.class);
    private static final long PERIOD_MILLIS = 1000;
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Gate gate;
    private final Clock clock;
    private final ComparisonQueue queue = new ComparisonQueue();
    private final Namesakes namesakes = new Namesakes();
    private final LateResemblances late = new LateResemblances();
    private volatile Instant lastRun;
    private final ConcurrentMap<MembershipId, Instant> failed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "comparison"));

    public ComparisonJob(Gate gate, Clock clock) {
        this.gate = gate;
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

    /** Members who could not be compared when it was last tried. */
    public int failures() {
        failed.values().removeIf(at -> at.plus(REMEMBERED).isBefore(clock.instant()));
        return failed.size();
    }

    /** When the queues of all areas were last read. */
    public Instant lastRun() {
        return lastRun;
    }

    /** Compares who is due in every area, apart from whom another instance has taken. */
    public void run() {
        boolean whole = true;
        for (AreaId area : gate.areas()) {
            try {
                gate.write(actor(), Permission.TAKE_COMPARISONS, Target.area(area), queue::take)
                        .forEach(member -> compareSafely(area, member));
            } catch (RuntimeException e) {
                // One area's fault holds up no other's members, but is not forgotten either.
                whole = false;
                LOG.error(
                        "an area's queue of comparisons could not be read: {}",
                        e.getClass().getName());
            }
        }
        if (whole) {
            lastRun = clock.instant();
        }
    }

    /** Compares everybody who waits in an area and returns when it is done, whoever did it. */
    public void runNow(AreaId area) {
        gate.read(actor(), Permission.TAKE_COMPARISONS, Target.area(area), queue::all)
                .forEach(member -> compare(area, member));
    }

    private void compareSafely(AreaId area, MembershipId member) {
        try {
            compare(area, member);
            failed.remove(member);
        } catch (RuntimeException e) {
            // They stay in the queue and are tried again.
            failed.put(member, clock.instant());
            LOG.error("a member could not be compared: {}", e.getClass().getName());
        }
    }

    private void compare(AreaId area, MembershipId member) {
        gate.write(actor(), Permission.COMPARE_MEMBER, Target.of(area, member), tx -> {
            boolean ours = queue.leave(tx, member);
            if (ours) {
                compare(tx, member);
            }
            return ours;
        });
    }

    /** Unless their membership has ended; by the clock of the instance that appointed them it may begin a moment later. */
    private void compare(WriteTx tx, MembershipId id) {
        tx.rows(MembershipRow.class)
                .where("t.id = :id AND (t.valid_until IS NULL OR t.valid_until > :now)")
                .bind("id", id)
                .bind("now", tx.now())
                .find()
                .map(Colleagues::of)
                .ifPresent(colleague ->
                        late.put(tx, namesakes.of(tx, WrittenName.of(colleague.name())), List.of(colleague)));
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error(
                    "the queue of comparisons could not be read: {}",
                    e.getClass().getName());
        }
    }

    private Actor actor() {
        return Job.MATCHER.actor(UUID.randomUUID(), clock.instant());
    }
}
