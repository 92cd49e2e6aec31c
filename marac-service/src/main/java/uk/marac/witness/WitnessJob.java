package uk.marac.witness;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Job;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.ledger.SinkFolder;

/**
 * Every two seconds: shows the newest checkpoint of each log to the witnesses that have not cosigned it. The first time it
 * shows them every log, before anything is sequenced: one that was rolled back is to be known before it signs again.
 */
public final class WitnessJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessJob.class);
    private static final long PERIOD_SECONDS = 2;

    /** The first pass holds up the start of the service. */
    private static final Duration PASS = Duration.ofSeconds(15);

    private final Gate gate;
    private final Witnesses witnesses;
    private final Clock clock;
    private final Cosigner cosigner;
    private boolean begun;
    private volatile Instant lastRun;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "witnesses"));

    /** @param sink which must have what a witness is shown; null for an installation without one */
    public WitnessJob(Gate gate, Witnesses witnesses, @Nullable SinkFolder sink, Clock clock) {
        this.gate = gate;
        this.witnesses = witnesses;
        this.clock = clock;
        this.cosigner = new Cosigner(gate, witnesses, sink, clock, this::actor);
        this.lastRun = clock.instant();
    }

    /** Does not return before every witness had its say, or the time for it. */
    @Override
    public void start() {
        if (!witnesses.all().isEmpty()) {
            runSafely();
            var unused =
                    executor.scheduleWithFixedDelay(this::runSafely, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** When the witnesses were last asked, as far as anything was to be asked. */
    public Instant lastRun() {
        return lastRun;
    }

    /** Asks what is due. A fault in one area's log keeps no other waiting. */
    public synchronized void run() {
        if (cosigner.isDue()) {
            Instant until = clock.instant().plus(PASS);
            for (AreaId area : areas()) {
                // The others are asked in the next pass, which holds nobody up.
                if (clock.instant().isAfter(until)) {
                    break;
                }
                attempt(area);
            }
        }
        lastRun = clock.instant();
    }

    private Set<AreaId> areas() {
        if (!begun) {
            witnesses.notCompared().addAll(gate.areas());
            begun = true;
        }
        Set<AreaId> areas = new HashSet<>(witnesses.notCompared());
        areas.addAll(gate.waiting()
                .toCosign(witnesses.all().stream()
                        .flatMap(witness -> witness.keyNames().stream())
                        .toList()));
        return areas;
    }

    private void attempt(AreaId area) {
        try {
            if (cosigner.ask(Target.area(area), witnesses.notCompared().contains(area))) {
                witnesses.notCompared().remove(area);
            } else {
                witnesses.notCompared().add(area);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "the witnesses of a log could not be asked: {}",
                    e.getClass().getName());
        }
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.error("the witnesses could not be asked: {}", e.getClass().getName());
        }
    }

    private Actor actor() {
        return Job.SEQUENCER.actor(UUID.randomUUID(), clock.instant());
    }
}
