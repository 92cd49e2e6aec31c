package uk.marac.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.AuditLog;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.ledger.LogWalk;
import uk.marac.ledger.StoredCheckpoint;

/** Holds each stored checkpoint against the log's keys and against the tree, as the tree grows past it. */
final class CheckpointCheck {

    private static final int PAGE = 200;

    private final LogWalk walk;
    private final TrustPolicy policy;
    private final Findings findings;
    private final Deque<StoredCheckpoint> ahead = new ArrayDeque<>();
    private long read = -1;
    private boolean exhausted;
    private boolean forked;

    CheckpointCheck(AuditLog log, Findings findings) {
        this.walk = log.walk();
        this.policy = new TrustPolicy(walk.head().origin(), log.verifierKeys(), List.of(), 0);
        this.findings = findings;
    }

    boolean isDue(long size) {
        StoredCheckpoint next = next();
        return next != null && next.size() == size;
    }

    void reached(long size, Supplier<Hash> root) {
        if (isDue(size)) {
            StoredCheckpoint checkpoint = ahead.remove();
            checkSigned(checkpoint);
            // One change shows in every later root: said once, for the first size that it touches.
            if (!forked && !checkpoint.root().equals(root.get())) {
                forked = true;
                findings.add(Kind.CHECKPOINT_DIFFERS, "size=" + size);
            }
        }
    }

    void end() {
        for (StoredCheckpoint next = next(); next != null; next = next()) {
            findings.add(Kind.CHECKPOINT_BEYOND, "size=" + next.size());
            ahead.remove();
        }
    }

    private void checkSigned(StoredCheckpoint stored) {
        try {
            Checkpoint signed =
                    policy.open(SignedNote.parse(stored.note().getBytes(UTF_8))).checkpoint();
            if (signed.size() == stored.size() && signed.root().equals(stored.root())) {
                return;
            }
        } catch (NotVerifiedException | MalformedException e) {
            // falls through: both are one finding
        }
        findings.add(Kind.CHECKPOINT_FORGED, "size=" + stored.size());
    }

    private @Nullable StoredCheckpoint next() {
        if (ahead.isEmpty() && !exhausted) {
            ahead.addAll(walk.checkpoints(read, PAGE));
            if (ahead.isEmpty()) {
                exhausted = true;
            } else {
                read = ahead.getLast().size();
            }
        }
        return ahead.peek();
    }
}
