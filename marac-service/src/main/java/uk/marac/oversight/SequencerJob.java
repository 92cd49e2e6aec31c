package uk.marac.oversight;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Instant;
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
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.ledger.Sequencer;
import uk.marac.ledger.SinkAhead;

/** Every 250 ms: gives each area's staged entries their places, then signs the head in a transaction of its own. */
public final class SequencerJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerJob.class);
    private static final long PERIOD_MILLIS = 250;

    /**
     * @param signed whether a checkpoint covers the log with it
     * @param sunk whether the sink had all that was signed before it
     */
    private record Batch(int size, boolean signed, boolean sunk) {}

    private final Gate gate;
    private final Clock clock;
    private final LogSink sink;
    private final LostEntries lost;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "log-sequencer"));
    private volatile Instant lastRun;

    public SequencerJob(Gate gate, Clock clock, LogSink sink) {
        this.gate = gate;
        this.clock = clock;
        this.sink = sink;
        this.lost = new LostEntries(gate, this::actor);
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
        runSafely();
    }

    /** Entries that this instance committed and that are gone. */
    public LostEntries lost() {
        return lost;
    }

    /** When all areas were last sequenced without a fault. */
    public Instant lastRun() {
        return lastRun;
    }

    /**
     * Empties every area's queue and signs what is new. A fault in one area's log does not keep the others waiting.
     *
     * @throws RuntimeException the first fault, after all areas had their turn
     */
    public void run() {
        RuntimeException fault = null;
        for (AreaId area : gate.areas()) {
            try {
                run(Target.area(area));
            } catch (RuntimeException e) {
                fault = fault == null ? e : fault;
            }
        }
        if (fault != null) {
            throw fault;
        }
        lastRun = clock.instant();
    }

    private void run(Target log) {
        try {
            sequence(log);
        } catch (SinkAhead e) {
            if (!sink.replay(log.area(), work -> gate.write(actor(), Permission.REPLAY_LOG, log, work))
                    && !sink.succeed(log.area(), work -> gate.write(actor(), Permission.SUCCEED_LOG, log, work))) {
                throw e;
            }
            sequence(log);
        }
        lost.look(log.area());
    }

    private void sequence(Target log) {
        Batch batch;
        do {
            batch = gate.write(actor(), Permission.SEQUENCE_LOG, log, this::batch);
        } while (Sequencer.mayHaveMore(batch.size()));
        // Asked of the log and not remembered: this instance, or another, may have stopped or failed after a batch.
        if (!batch.signed()) {
            gate.write(actor(), Permission.SEQUENCE_LOG, log, WriteTx::signLog);
        }
        if (!batch.signed() || !batch.sunk()) {
            sink.follow(log.area(), step -> gate.write(actor(), Permission.SEQUENCE_LOG, log, step));
        }
    }

    /** The sink is asked first and in the same transaction: nothing gets a place that an earlier entry has outside. */
    private Batch batch(WriteTx tx) {
        boolean sunk = sink.isFull(tx);
        return new Batch(tx.sequenceLog(), tx.isLogSigned(), sunk);
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            // Acts go on staging; the health check and the metrics raise the alarm.
            LOG.error("the log could not be sequenced: {}", e.getClass().getName());
        }
    }

    private Actor actor() {
        return Job.SEQUENCER.actor(UUID.randomUUID(), clock.instant());
    }
}
