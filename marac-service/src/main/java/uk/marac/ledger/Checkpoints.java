package uk.marac.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.entry.EntryMac;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.RightEdge;
import uk.marac.keys.ledger.tree.TileHashReader;
import uk.marac.keys.ring.Purpose;
import uk.marac.vault.AreaKeys;

/** Signs the head of a log, once it is durable: in a transaction after the batch's own, from what it reads back. */
public final class Checkpoints {

    private final AreaKeys areaKeys;

    public Checkpoints(AreaKeys areaKeys) {
        this.areaKeys = areaKeys;
    }

    /** Opens the log of a new area, in the transaction that makes the area. */
    public void openLog(Handle handle, UUID area, String origin, Instant now) {
        new LogStore(handle, area).open(origin, now.atOffset(ZoneOffset.UTC));
    }

    /** Whether the newest checkpoint covers all that has its place. */
    public boolean isSigned(Handle handle, UUID area) {
        return new LogStore(handle, area).isSigned();
    }

    /**
     * Signs the head, unless the newest checkpoint is of that size already. One size is never signed twice, nor a head
     * that does not begin with what was signed before.
     */
    public Optional<StoredCheckpoint> sign(Handle handle, UUID area, Instant now) {
        LogStore store = new LogStore(handle, area);
        store.lockHead();
        LogHead head = store.head();
        Optional<StoredCheckpoint> before = store.newestCheckpoint();
        if (before.filter(newest -> newest.size() >= head.size()).isPresent()) {
            return Optional.empty();
        }
        before.ifPresent(newest -> requireBeginning(store, newest));
        RightEdge edge = RightEdge.read(head.size(), store::tile);
        Checkpoint checkpoint = new Checkpoint(head.origin(), head.size(), edge.root());
        String note = new String(
                checkpoint
                        .sign(signers(handle, area, head.origin()), now.getEpochSecond())
                        .bytes(),
                UTF_8);
        StoredCheckpoint stored = new StoredCheckpoint(head.size(), edge.root(), note);
        store.saveCheckpoint(stored, now.atOffset(ZoneOffset.UTC));
        return Optional.of(stored);
    }

    private static void requireBeginning(LogStore store, StoredCheckpoint before) {
        Hash root = Proofs.root(before.size(), new TileHashReader(before.size(), store::tile));
        if (!root.equals(before.root())) {
            throw new NotVerifiedException("the log does not begin with what was signed");
        }
    }

    /**
     * Gives a log that lost its end that end back from the sink.
     *
     * @return how many places
     * @throws SinkDisagrees where that cannot be done to the last byte; nothing is changed then
     */
    public long replay(Handle handle, UUID area, SinkFolder sink, Instant now) {
        LogStore store = new LogStore(handle, area);
        long size = store.lockHead();
        String origin = store.head().origin();
        TrustPolicy policy = new TrustPolicy(origin, verifierKeys(handle, area), List.of(), 0);
        EntryMac mac = EntryMac.of(areaKeys.secret(handle, area, Purpose.AUDIT_MAC));
        return new SinkReplay(handle, area, new SinkTree(sink.of(origin), policy), mac, now).replay(size);
    }

    /**
     * Closes a log that cannot be what the sink has, at what the sink has, and begins another. No size of a name is ever
     * signed twice.
     *
     * @param openedBy the entry that will stand first in the other
     * @return what is witnessed of the one that was closed
     * @throws SinkDisagrees where the log's own keys did not sign what the sink has
     */
    public Checkpoint succeed(Handle handle, UUID area, SinkFolder sink, UUID openedBy) {
        LogStore store = new LogStore(handle, area);
        var unused = store.lockHead();
        String origin = store.head().origin();
        TrustPolicy policy = new TrustPolicy(origin, verifierKeys(handle, area), List.of(), 0);
        SinkTree witnessed = new SinkTree(sink.of(origin), policy);
        long size = witnessed.size();
        if (size <= store.head().size()
                && witnessed.root(size).equals(Proofs.root(size, new TileHashReader(size, store::tile)))) {
            throw new SinkDisagrees("the log goes on from what the sink has, and need not be closed");
        }
        Checkpoint last = new Checkpoint(origin, size, witnessed.root(size));
        ClosedLog.close(handle, area, last, openedBy);
        return last;
    }

    /**
     * Closes a log of which a witness knows what nobody here has any more, at the newest checkpoint that there is, and begins
     * another. The operator has said so.
     *
     * @param openedBy the entry that will stand first in the other
     */
    public Checkpoint succeed(Handle handle, UUID area, UUID openedBy) {
        LogStore store = new LogStore(handle, area);
        var unused = store.lockHead();
        StoredCheckpoint newest =
                store.newestCheckpoint().orElseThrow(() -> new IllegalStateException("nothing of this log was signed"));
        Checkpoint last = new Checkpoint(store.head().origin(), newest.size(), newest.root());
        ClosedLog.close(handle, area, last, openedBy);
        return last;
    }

    /** Brings the log's folder in the sink on by a step; whether there may be more. */
    public boolean fill(Handle handle, UUID area, SinkFolder sink) {
        return new SinkFiller(handle, area, sink).fill();
    }

    /** Whether the sink holds all that is signed, and nothing else. */
    public boolean isFull(Handle handle, UUID area, SinkFolder sink) {
        return new SinkFiller(handle, area, sink).isFull();
    }

    public Optional<StoredCheckpoint> newest(Handle handle, UUID area) {
        return new LogStore(handle, area).newestCheckpoint();
    }

    /** The log's name, and the size of its newest checkpoint, 0 for none. */
    public LogHead signed(Handle handle, UUID area) {
        LogStore store = new LogStore(handle, area);
        return new LogHead(store.head().origin(), store.signedSize());
    }

    /** What an outsider needs to check the log's checkpoints; to be printed and kept elsewhere. */
    public List<VerifierKey> verifierKeys(Handle handle, UUID area) {
        String origin = new LogStore(handle, area).head().origin();
        return signers(handle, area, origin).stream()
                .map(NoteSigner::verifierKey)
                .toList();
    }

    private List<NoteSigner> signers(Handle handle, UUID area, String origin) {
        return List.of(
                NoteSigner.of(origin, SignatureType.ED25519, areaKeys.secret(handle, area, Purpose.LEDGER_ED25519)),
                NoteSigner.of(
                        origin,
                        SignatureType.ML_DSA_44_COSIGNATURE,
                        areaKeys.secret(handle, area, Purpose.LEDGER_ML_DSA_44)));
    }
}
