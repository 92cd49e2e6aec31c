package uk.marac.oversight;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.marac.ledger.StoredCheckpoint;
import uk.marac.witness.WitnessDisagrees;
import uk.marac.witness.Witnesses;

/**
 * Every 250 ms: gives staged entries their places, then signs the head of their log in a transaction of its own. A log in
 * which there was nothing to do rests until the database has something, or for half a minute at most.
 */
public final class SequencerJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerJob.class);
    private static final long PERIOD_MILLIS = 250;

    /**
     * @param signed whether a checkpoint covers the log with it
     * @param sunk whether the sink had all that was signed before it
     * @param idle the log's size where there was nothing to do; empty where there was
     */
    private record Batch(int size, boolean signed, boolean sunk, Optional<Long> idle) {}

    private final Gate gate;
    private final Clock clock;
    private final LogSink sink;
    private final Witnesses witnesses;
    private final LostEntries lost;
    private final RestingLogs resting = new RestingLogs();
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "log-sequencer"));
    private volatile Instant lastRun;

    public SequencerJob(Gate gate, Clock clock, LogSink sink, Witnesses witnesses) {
        this.gate = gate;
        this.clock = clock;
        this.sink = sink;
        this.witnesses = witnesses;
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
     * Empties the queue of every log that does not rest and signs what is new. A fault in one area's log does not keep the
     * others waiting, and lets it not rest.
     *
     * @throws RuntimeException the first fault, after all areas had their turn
     */
    public void run() {
        RuntimeException fault = null;
        for (AreaId area : due()) {
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

    /** Of what this instance remembers it is to see what became: until then that log does not rest. */
    private List<AreaId> due() {
        Map<AreaId, Long> logs = resting.at(clock.instant());
        logs.keySet().removeAll(gate.remembered().logs());
        return gate.waiting().toSequence(logs);
    }

    private void run(Target log) {
        resting.wake(log.area());
        Batch last = sequenceOrMend(log);
        lost.look(log.area());
        last.idle().ifPresent(size -> resting.rest(log.area(), size, clock.instant()));
    }

    private Batch sequenceOrMend(Target log) {
        try {
            return sequence(log);
        } catch (SinkAhead e) {
            if (!sink.replay(log.area(), work -> gate.write(actor(), Permission.REPLAY_LOG, log, work))
                    && !sink.succeed(log.area(), work -> gate.write(actor(), Permission.SUCCEED_LOG, log, work))) {
                throw e;
            }
            return sequence(log);
        } catch (WitnessDisagrees e) {
            if (!witnesses.isGivenUp(e.origin())) {
                throw e;
            }
            sink.follow(log.area(), step -> gate.write(actor(), Permission.SEQUENCE_LOG, log, step));
            sink.succeedGivenUp(log.area(), work -> gate.write(actor(), Permission.SUCCEED_LOG, log, work));
            return sequence(log);
        }
    }

    private Batch sequence(Target log) {
        Batch batch;
        do {
            batch = gate.write(actor(), Permission.SEQUENCE_LOG, log, this::batch);
        } while (Sequencer.mayHaveMore(batch.size()));
        // Asked of the log and not remembered: this instance, or another, may have stopped or failed after a batch.
        if (!batch.signed()) {
            gate.write(actor(), Permission.SEQUENCE_LOG, log, this::sign);
        }
        if (!batch.signed() || !batch.sunk()) {
            sink.follow(log.area(), step -> gate.write(actor(), Permission.SEQUENCE_LOG, log, step));
        }
        return batch;
    }

    private Optional<StoredCheckpoint> sign(WriteTx tx) {
        witnesses.requireNothingElse(tx);
        return tx.signLog();
    }

    /**
     * The sink is asked first and in the same transaction, then what witnesses are known to know: nothing gets a place that an
     * earlier entry has outside.
     */
    private Batch batch(WriteTx tx) {
        boolean sunk = sink.isFull(tx);
        witnesses.requireNothingElse(tx);
        int size = tx.sequenceLog();
        boolean signed = tx.isLogSigned();
        return new Batch(size, signed, sunk, size == 0 && signed && sunk ? signedSize(tx) : Optional.empty());
    }

    private static Optional<Long> signedSize(WriteTx tx) {
        return tx.log().newestCheckpoint().map(StoredCheckpoint::size);
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
