package uk.marac.referral;

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
import uk.marac.gate.Refused;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.id.ReferralDraftId;
import uk.marac.protocol.ProtocolService;

/** Destroys drafts whose days are over, as the keeper, each in a transaction of its own: those of a day in the night after it. */
public final class DraftPurgeJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(DraftPurgeJob.class);
    private static final long PERIOD_MINUTES = 10;
    /** Until it was tried again. */
    private static final Duration REMEMBERED = DraftPurge.TURN.plusHours(1);

    private final Gate gate;
    private final Clock clock;
    private final DraftPurge drafts;
    private volatile Instant lastRun;
    private final ConcurrentMap<ReferralDraftId, Instant> failed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "keeper"));

    public DraftPurgeJob(Gate gate, ProtocolService protocol, Clock clock) {
        this.gate = gate;
        this.clock = clock;
        this.drafts = new DraftPurge(protocol);
        this.lastRun = clock.instant();
    }

    @Override
    public void start() {
        var unused = executor.scheduleWithFixedDelay(this::runSafely, 0, PERIOD_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void stop() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Drafts that could not be destroyed when it was last tried. */
    public int failures() {
        failed.values().removeIf(at -> at.plus(REMEMBERED).isBefore(clock.instant()));
        return failed.size();
    }

    /** When all areas were last looked through. */
    public Instant lastRun() {
        return lastRun;
    }

    /** Destroys what is due in every area, apart from those where it is another instance's turn. */
    public void run() {
        boolean whole = true;
        for (AreaId area : gate.areas()) {
            try {
                gate.write(actor(), Permission.TAKE_OLD_DRAFTS, Target.area(area), drafts::take)
                        .forEach(draft -> purgeSafely(area, draft));
            } catch (RuntimeException e) {
                // One area's fault keeps no other's drafts, but is not forgotten either.
                whole = false;
                LOG.error(
                        "an area's drafts could not be looked through: {}",
                        e.getClass().getName());
            }
        }
        if (whole) {
            lastRun = clock.instant();
        }
    }

    /** Destroys what is due in one area now, whoever's turn it is. */
    public void runNow(AreaId area) {
        gate.read(actor(), Permission.TAKE_OLD_DRAFTS, Target.area(area), drafts::due)
                .forEach(draft -> purgeSafely(area, draft));
    }

    private void purgeSafely(AreaId area, ReferralDraftId draft) {
        try {
            purge(area, draft);
            failed.remove(draft);
        } catch (Refused e) {
            // Sent or thrown away meanwhile: there is nothing left to destroy.
            failed.remove(draft);
        } catch (RuntimeException e) {
            failed.put(draft, clock.instant());
            LOG.error("a draft could not be destroyed: {}", e.getClass().getName());
        }
    }

    private void purge(AreaId area, ReferralDraftId draft) {
        gate.write(actor(), Permission.PURGE_DRAFT, Target.of(area, draft), tx -> {
            drafts.purge(tx, draft);
            return true;
        });
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error("drafts could not be looked through: {}", e.getClass().getName());
        }
    }

    private Actor actor() {
        return Job.KEEPER.actor(UUID.randomUUID(), clock.instant());
    }
}
