package uk.marac.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSignature;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.TileHashReader;

/** What witnesses are asked about an area's log, and what becomes of their answers. */
public final class Cosigning {

    private final LogStore store;
    private final Handle handle;
    private final UUID area;

    public Cosigning(Handle handle, UUID area) {
        this.handle = handle;
        this.area = area;
        this.store = new LogStore(handle, area);
    }

    /**
     * The newest checkpoint that may be shown to a witness: it is stored, and where there is a sink, all that it covers is
     * there. Empty where there is none yet, or the sink holds another.
     *
     * @param orStored whether, where the sink has none or cannot be read, the newest is taken that a witness has cosigned: a disk that is
     *     not mounted must not keep what a witness knows from being heard
     * @throws java.io.UncheckedIOException where the sink cannot be read
     */
    public Optional<Cosignable> next(@Nullable SinkFolder sink, List<String> keys, boolean orStored) {
        String origin = store.head().origin();
        Optional<Checkpoint> outside = sink == null ? Optional.empty() : outside(sink, origin, orStored);
        Map<String, Long> cosigned = cosignatures(origin).newestBy(keys);
        Optional<StoredCheckpoint> durable;
        if (sink == null) {
            durable = store.newestCheckpoint();
        } else if (orStored && outside.isEmpty()) {
            durable = cosigned.values().stream().max(Comparator.naturalOrder()).flatMap(store::checkpoint);
        } else {
            durable = outside.flatMap(this::stored);
        }
        return durable.filter(checkpoint -> checkpoint.size() > 0)
                .map(checkpoint -> new Cosignable(origin, checkpoint, cosigned));
    }

    private static Optional<Checkpoint> outside(SinkFolder sink, String origin, boolean orStored) {
        try {
            return sink.of(origin).newest();
        } catch (UncheckedIOException e) {
            if (orStored) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<StoredCheckpoint> stored(Checkpoint outside) {
        return store.checkpoint(outside.size()).filter(stored -> stored.root().equals(outside.root()));
    }

    /** @param known size at which the witness is thought to know the log, 0 for none; at most the checkpoint's */
    public AddCheckpoint request(StoredCheckpoint checkpoint, long known) {
        long size = checkpoint.size();
        List<Hash> proof =
                known == 0 ? List.of() : Proofs.consistency(known, size, new TileHashReader(size, store::tile));
        return new AddCheckpoint(
                known, proof, SignedNote.parse(checkpoint.note().getBytes(UTF_8)));
    }

    /**
     * Stores cosignatures, each of which was checked, and adds them to the sink.
     *
     * @throws java.io.UncheckedIOException where the sink cannot be written; nothing is stored then
     */
    public void keep(Cosignable asked, List<NoteSignature> signatures, @Nullable SinkFolder sink, Instant now) {
        // One instance writes into the sink at a time.
        var unused = store.lockHead();
        CosignatureStore cosignatures = cosignatures(asked.origin());
        cosignatures.save(asked.checkpoint().size(), signatures, now.atOffset(ZoneOffset.UTC));
        if (sink != null) {
            sink.of(asked.origin()).cosigned(cosignatures.complete(asked.checkpoint()));
        }
    }

    /** The newest checkpoint, with the cosignatures that it has so far. */
    public Optional<StoredCheckpoint> published() {
        return store.newestCheckpoint().map(this::complete);
    }

    /** The newest that anybody cosigned. */
    public Optional<StoredCheckpoint> cosigned() {
        return cosignatures(store.head().origin())
                .newest()
                .flatMap(store::checkpoint)
                .map(this::complete);
    }

    /** The newest with cosignatures that covers a place; where there is none the newest. */
    Optional<StoredCheckpoint> covering(long index) {
        Optional<StoredCheckpoint> cosigned = cosigned().filter(checkpoint -> checkpoint.size() > index);
        return cosigned.isPresent() ? cosigned : published().filter(checkpoint -> checkpoint.size() > index);
    }

    private StoredCheckpoint complete(StoredCheckpoint checkpoint) {
        return cosignatures(store.head().origin()).complete(checkpoint);
    }

    private CosignatureStore cosignatures(String origin) {
        return new CosignatureStore(handle, area, origin);
    }
}
