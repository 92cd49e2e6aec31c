package uk.marac.cli.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.keys.ledger.tree.MerkleTree;

/** One log as the witness knows it. One request at a time: what is compared, written and signed is one act. */
final class WitnessedLog {
    private final TrustPolicy policy;
    private final List<NoteSigner> signers;
    private final StateFolder state;
    private final InstantSource clock;
    private final PrintWriter alarms;
    private @Nullable Checkpoint last;

    WitnessedLog(
            String origin,
            List<VerifierKey> keys,
            List<NoteSigner> signers,
            StateFolder state,
            InstantSource clock,
            PrintWriter alarms)
            throws IOException {
        this.policy = new TrustPolicy(origin, keys, List.of(), 0);
        this.signers = signers;
        this.state = state;
        this.clock = clock;
        this.alarms = alarms;
        var stored = state.read(origin);
        this.last = stored == null ? null : Checkpoint.parse(stored.text());
    }

    Answer add(AddCheckpoint request) {
        Checkpoint asked;
        try {
            asked = policy.open(request.checkpoint()).checkpoint();
        } catch (NotVerifiedException e) {
            return Answer.refused(403, "not signed by the log");
        }
        if (request.oldSize() > asked.size()) {
            return Answer.refused(400, "the old size is larger than the checkpoint's");
        }
        return compare(request, asked);
    }

    private synchronized Answer compare(AddCheckpoint request, Checkpoint asked) {
        long known = last == null ? 0 : last.size();
        boolean forked = last != null && asked.size() == known && !asked.root().equals(last.root());
        if (forked) {
            keepFork(request);
        }
        if (forked || request.oldSize() != known) {
            return Answer.conflict(known);
        }
        if (!extendsKnown(request, asked)) {
            return Answer.refused(422, "the proof does not show that the log only grew");
        }
        return cosign(request, asked);
    }

    private boolean extendsKnown(AddCheckpoint request, Checkpoint asked) {
        if (last == null || last.size() == 0) {
            return request.proof().isEmpty();
        }
        try {
            MerkleTree.checkConsistency(last.size(), asked.size(), last.root(), asked.root(), request.proof());
            return true;
        } catch (NotVerifiedException e) {
            return false;
        }
    }

    private Answer cosign(AddCheckpoint request, Checkpoint asked) {
        try {
            state.write(policy.origin(), request.checkpoint());
        } catch (IOException e) {
            throw new UncheckedIOException("the state cannot be written: nothing was cosigned", e);
        }
        last = asked;
        long now = clock.instant().getEpochSecond();
        String text = request.checkpoint().text();
        return Answer.cosigned(
                signers.stream().map(signer -> signer.sign(text, now) + "\n").collect(Collectors.joining()));
    }

    private void keepFork(AddCheckpoint request) {
        try {
            if (state.keepFork(policy.origin(), request.checkpoint())) {
                alarms.println("FORKED: " + policy.origin() + " signed two roots of one size; the state keeps both");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the proof of a fork cannot be written", e);
        }
    }
}
