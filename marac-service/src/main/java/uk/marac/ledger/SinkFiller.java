package uk.marac.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.tree.EntryBundle;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TileHashReader;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.keys.ledger.v1.LeafV1;

/**
 * Writes what the database's log has and the sink has not, from where the sink stands. Holds the log's head the while, so
 * that one instance writes at a time. A checkpoint is published after all that it covers.
 */
final class SinkFiller {

    /** Leaves in one transaction, which other instances wait for. */
    private static final long STEP = 4_096;

    private final LogStore store;
    private final PlaceStore places;
    private final SinkFolder folder;
    private final Handle handle;
    private final UUID area;

    SinkFiller(Handle handle, UUID area, SinkFolder folder) {
        this.handle = handle;
        this.area = area;
        this.store = new LogStore(handle, area);
        this.places = new PlaceStore(handle, area);
        this.folder = folder;
    }

    /**
     * Goes on to one of the next checkpoints.
     *
     * @return whether there may be more
     * @throws SinkDisagrees where the sink does not hold the beginning of the database's log
     * @throws java.io.UncheckedIOException where it cannot be written or read
     */
    boolean fill() {
        var unused = store.lockHead();
        String origin = store.head().origin();
        SinkLog sink = folder.of(origin);
        long from = compared(sink);
        Optional<StoredCheckpoint> next = store.nextCheckpoint(from, from + STEP);
        next.ifPresent(checkpoint -> {
            requireRoot(checkpoint.size(), checkpoint.root(), "the database's checkpoint");
            write(sink, Math.max(from, 0), checkpoint.size());
            keepCheckpoints(sink, from, checkpoint.size());
            sink.publish(new CosignatureStore(handle, area, origin).complete(checkpoint));
        });
        return next.isPresent();
    }

    /**
     * Whether it holds all that is signed. Asked before anything gets a place: what is here must be what is there.
     *
     * @throws SinkAhead where the sink's newest checkpoint is none of the database's
     */
    boolean isFull() {
        Optional<Checkpoint> newest = folder.of(store.head().origin()).newest();
        Optional<StoredCheckpoint> signed = store.newestCheckpoint();
        if (newest.isPresent()) {
            long size = newest.get().size();
            boolean known = store.checkpoint(size)
                    .filter(stored -> stored.root().equals(newest.get().root()))
                    .isPresent();
            if (!known) {
                throw new SinkAhead("the sink's checkpoint of size " + size + " is none of the database's");
            }
        }
        return signed.map(StoredCheckpoint::size).equals(newest.map(Checkpoint::size));
    }

    /**
     * Where the sink stands, as far as the database's log begins with it; -1 for one that is empty.
     *
     * @throws SinkDisagrees where it does not
     */
    private long compared(SinkLog sink) {
        Optional<Checkpoint> newest = sink.newest();
        if (newest.isEmpty()) {
            return -1;
        }
        long size = newest.get().size();
        if (size > store.head().size()) {
            throw new SinkDisagrees("the sink has " + size + " entries, the database fewer");
        }
        requireRoot(size, newest.get().root(), "the sink's checkpoint");
        return size;
    }

    private void requireRoot(long size, Hash root, String whose) {
        if (!Proofs.root(size, new TileHashReader(size, store::tile)).equals(root)) {
            throw new SinkDisagrees(whose + " of size " + size + " has another root than the database's log");
        }
    }

    private void write(SinkLog sink, long from, long size) {
        for (long index = from / TilePath.FULL; index * TilePath.FULL < size; index++) {
            Tile tile = store.tile(TilePath.inTree(size, 0, index));
            TilePath bundle = new TilePath(TilePath.ENTRIES, index, tile.path().width());
            sink.keep(bundle, EntryBundle.encode(leaves(tile)));
            sink.keep(tile.path(), tile.bytes());
        }
        for (int level = 1; size >> (8 * level) > 0; level++) {
            long hashes = size >> (8 * level);
            for (long index = (from >> (8 * level)) / TilePath.FULL; index * TilePath.FULL < hashes; index++) {
                TilePath path = TilePath.inTree(size, level, index);
                sink.keep(path, store.tile(path).bytes());
            }
        }
    }

    /** The leaves below a tile, each the one that the tree has. */
    private List<byte[]> leaves(Tile tile) {
        long first = tile.path().index() * TilePath.FULL;
        List<byte[]> leaves = new ArrayList<>();
        for (PlacedEntry placed : places.entries(first, first + tile.path().width())) {
            byte[] leaf = placed.leaf();
            if (leaf == null
                    || placed.index() != first + leaves.size()
                    || !LeafV1.hash(leaf).equals(tile.hashes().get(leaves.size()))) {
                throw new SinkDisagrees("the entry at " + placed.index() + " is not the one that the tree has");
            }
            leaves.add(leaf);
        }
        if (leaves.size() != tile.path().width()) {
            throw new SinkDisagrees("entries are missing from " + (first + leaves.size()) + " on");
        }
        return leaves;
    }

    private void keepCheckpoints(SinkLog sink, long after, long upTo) {
        long from = after;
        while (from < upTo) {
            List<StoredCheckpoint> some = store.checkpoints(from, upTo, 100);
            some.forEach(sink::keep);
            from = some.get(some.size() - 1).size();
        }
    }
}
