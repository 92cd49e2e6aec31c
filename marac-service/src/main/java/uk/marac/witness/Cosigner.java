package uk.marac.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.NoteSignature;
import uk.marac.ledger.Cosignable;
import uk.marac.ledger.LogHead;
import uk.marac.ledger.SinkFolder;

/**
 * Asks the witnesses about one log. No transaction is open while one is waited for. Asking leaves no entry, since each would
 * have to be cosigned in its turn; what is found to be wrong does.
 */
final class Cosigner {

    private static final Logger LOG = LoggerFactory.getLogger(Cosigner.class);

    /** Whoever takes so long for one log would hold up all the others. */
    private static final Duration SLOW = Duration.ofSeconds(4);

    /** Another instance may ask at the same time. */
    private static final int TRIES = 3;

    private final Gate gate;
    private final Witnesses witnesses;
    private final @Nullable SinkFolder sink;
    private final Clock clock;
    private final Supplier<Actor> actor;
    private final WitnessClient client = new WitnessClient();
    private final BackOff backOff = new BackOff();

    Cosigner(Gate gate, Witnesses witnesses, @Nullable SinkFolder sink, Clock clock, Supplier<Actor> actor) {
        this.gate = gate;
        this.witnesses = witnesses;
        this.sink = sink;
        this.clock = clock;
        this.actor = actor;
    }

    /** Whether there is a witness that may be asked now. */
    boolean isDue() {
        return witnesses.all().stream().anyMatch(witness -> !backOff.waits(witness.name(), clock.instant()));
    }

    /**
     * Asks those that have not cosigned the log as it is, or were not asked about it since the start.
     *
     * @param first whether it is asked about since the start for the first time: then, where the sink has nothing or cannot be read, the
     *     newest is shown that a witness has cosigned
     * @return whether each of them is known to know nothing other
     */
    boolean ask(Target area, boolean first) {
        List<String> keys = witnesses.all().stream()
                .flatMap(witness -> witness.keyNames().stream())
                .toList();
        Optional<Cosignable> found = gate.read(
                actor.get(), Permission.SEQUENCE_LOG, area, tx -> tx.log().toCosign(sink, keys, first));
        if (found.isEmpty()) {
            return false;
        }
        Cosignable log = found.get();
        for (LogWitness witness : witnesses.all()) {
            if (isDue(witness, log)) {
                askAlone(area, witness, log);
            }
        }
        return witnesses.all().stream().allMatch(witness -> witnesses.isCompared(witness, log.origin()));
    }

    /** A fault of one keeps no other from being asked. */
    private void askAlone(Target area, LogWitness witness, Cosignable log) {
        Instant begun = clock.instant();
        try {
            ask(area, witness, log);
        } catch (RuntimeException e) {
            backOff.failed(pair(witness, log), clock.instant());
            LOG.error(
                    "the witness {} could not be asked: {}",
                    witness.name(),
                    e.getClass().getName());
        }
        if (Duration.between(begun, clock.instant()).compareTo(SLOW) > 0) {
            backOff.failed(witness.name(), clock.instant());
        }
    }

    private boolean isDue(LogWitness witness, Cosignable log) {
        long last = log.lastBy(witness.keyNames());
        long size = log.checkpoint().size();
        return (last != size || !witnesses.isCompared(witness, log.origin()))
                && !backOff.waits(witness.name(), clock.instant())
                && !backOff.waits(pair(witness, log), clock.instant());
    }

    private void ask(Target area, LogWitness witness, Cosignable log) {
        long size = log.checkpoint().size();
        // More than there is, where checkpoints are gone that it cosigned: it will say so.
        long known = Math.min(log.lastBy(witness.keyNames()), size);
        for (int i = 0; i < TRIES; i++) {
            long from = known;
            AddCheckpoint request = gate.read(
                    actor.get(), Permission.SEQUENCE_LOG, area, tx -> tx.log().askedOf(log, from));
            WitnessAnswer answer;
            try {
                answer = client.ask(witness, request);
            } catch (IOException e) {
                unreachable(witness, log);
                return;
            }
            OptionalLong held = answer.status() == 409 ? answer.size() : OptionalLong.empty();
            if (held.isEmpty()) {
                answered(area, witness, log, request, answer);
                return;
            }
            backOff.answered(witness.name());
            if (held.getAsLong() > size) {
                larger(area, witness, log, held.getAsLong());
                return;
            }
            if (held.getAsLong() == from) {
                // It knows the size that it was asked with: so either it has another root of it, or it makes no sense.
                failed(area, witness, log, from == size ? WitnessFault.DISAGREES : WitnessFault.REFUSED, from);
                return;
            }
            if (held.getAsLong() < known) {
                LOG.warn("the witness {} forgot what it cosigned of {}", witness.name(), log.origin());
            }
            known = held.getAsLong();
        }
    }

    private void answered(
            Target area, LogWitness witness, Cosignable log, AddCheckpoint request, WitnessAnswer answer) {
        switch (answer.status()) {
            case 200 -> cosigned(area, witness, log, request, answer);
            case 422 -> failed(area, witness, log, WitnessFault.DISAGREES, request.oldSize());
            case 400, 403, 404 -> failed(area, witness, log, WitnessFault.REFUSED, 0);
            default -> unreachable(witness, log);
        }
    }

    private void cosigned(
            Target area, LogWitness witness, Cosignable log, AddCheckpoint request, WitnessAnswer answer) {
        List<NoteSignature> signatures;
        try {
            signatures = answer.cosignatures(request.checkpoint(), witness.keys());
        } catch (NotVerifiedException | MalformedException e) {
            failed(area, witness, log, WitnessFault.NOT_COSIGNED, 0);
            return;
        }
        gate.write(actor.get(), Permission.SEQUENCE_LOG, area, tx -> {
            tx.keepCosignatures(log, signatures, sink);
            return true;
        });
        witnesses.cosigned(witness, log.origin(), log.checkpoint().size());
        backOff.answered(witness.name());
        backOff.answered(pair(witness, log));
    }

    /** Another instance may have shown it a newer checkpoint; that one is in the database. */
    private void larger(Target area, LogWitness witness, Cosignable log, long held) {
        LogHead signed = gate.read(
                actor.get(), Permission.SEQUENCE_LOG, area, tx -> tx.log().signed());
        if (signed.origin().equals(log.origin()) && signed.size() < held) {
            failed(area, witness, log, WitnessFault.AHEAD, held);
        } else {
            backOff.failed(pair(witness, log), clock.instant());
        }
    }

    private void unreachable(LogWitness witness, Cosignable log) {
        backOff.failed(witness.name(), clock.instant());
        if (witnesses.failed(witness, log.origin(), WitnessFault.UNREACHABLE, 0)) {
            LOG.warn("the witness {} cannot be reached, or has no answer that can be used", witness.name());
        }
    }

    private void failed(Target area, LogWitness witness, Cosignable log, WitnessFault fault, long held) {
        backOff.answered(witness.name());
        backOff.failed(pair(witness, log), clock.instant());
        // First of all it stops what would be signed next.
        boolean other = witnesses.failed(witness, log.origin(), fault, held);
        boolean unreported = witnesses.isUnreported(witness, log.origin());
        if (other || unreported) {
            LOG.error(
                    "the witness {} did not cosign {} at size {}: {}, size there {}",
                    witness.name(),
                    log.origin(),
                    log.checkpoint().size(),
                    fault,
                    held);
        }
        if (unreported) {
            String said = witness.name() + " " + fault + " " + log.origin() + " "
                    + log.checkpoint().size() + " " + held;
            gate.write(actor.get(), Permission.REPORT_WITNESS, area, tx -> {
                tx.note(CommitmentTag.REASON, said.getBytes(UTF_8));
                return true;
            });
            witnesses.reported(witness, log.origin());
        }
    }

    private static String pair(LogWitness witness, Cosignable log) {
        return witness.name() + " " + log.origin();
    }
}
