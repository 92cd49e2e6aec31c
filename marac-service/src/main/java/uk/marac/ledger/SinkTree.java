package uk.marac.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.tree.EntryBundle;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TileHashReader;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.keys.ledger.v1.LeafV1;

/** A log as the sink has it, believed of nothing but what the log's own keys signed. */
final class SinkTree {

    private final SinkLog sink;
    private final TrustPolicy policy;
    private final Checkpoint head;

    /** @throws SinkDisagrees unless the sink's newest checkpoint is signed by the log and of the tree that is there */
    SinkTree(SinkLog sink, TrustPolicy policy) {
        this.sink = sink;
        this.policy = policy;
        this.head = sink.newest().orElseThrow(() -> new SinkDisagrees("the sink has no checkpoint"));
        if (!signed(head.size()).root().equals(head.root())) {
            throw new SinkDisagrees("the sink's newest checkpoint is not the one that it kept");
        }
    }

    long size() {
        return head.size();
    }

    Hash root(long size) {
        return Proofs.root(size, new TileHashReader(size, this::tile));
    }

    /** The checkpoints that were kept of sizes above {@code after}. */
    List<StoredCheckpoint> checkpoints(long after) {
        List<StoredCheckpoint> checkpoints = new ArrayList<>();
        for (long size : sink.keptSizes()) {
            if (size > after && size <= head.size()) {
                checkpoints.add(new StoredCheckpoint(size, signed(size).root(), note(size)));
            }
        }
        return checkpoints;
    }

    /** The leaves of one bundle from a place on, each the one that the tree has. */
    List<byte[]> leaves(long from) {
        TilePath path = TilePath.inTree(head.size(), TilePath.ENTRIES, from / TilePath.FULL);
        Tile tile = tile(TilePath.inTree(head.size(), 0, path.index()));
        List<byte[]> leaves = parsed(path, EntryBundle::parse);
        for (int i = 0; i < leaves.size(); i++) {
            if (!LeafV1.hash(leaves.get(i)).equals(tile.hashes().get(i))) {
                throw new SinkDisagrees("an entry of " + path.path() + " is not the one that the sink's tree has");
            }
        }
        return leaves.subList((int) (from % TilePath.FULL), leaves.size());
    }

    private Checkpoint signed(long size) {
        try {
            Checkpoint checkpoint =
                    policy.open(SignedNote.parse(note(size).getBytes(UTF_8))).checkpoint();
            if (checkpoint.size() == size && checkpoint.root().equals(root(size))) {
                return checkpoint;
            }
        } catch (NotVerifiedException | MalformedException e) {
            throw new SinkDisagrees("the sink's checkpoint of size " + size + " is not signed by the log");
        }
        throw new SinkDisagrees("the sink's checkpoint of size " + size + " is not of the tree that it has");
    }

    private String note(long size) {
        return sink.kept(size).orElseThrow(() -> new SinkDisagrees("the sink has not kept size " + size));
    }

    /** A tile of a smaller tree is the beginning of the one that the whole has. */
    private Tile tile(TilePath path) {
        TilePath whole = TilePath.inTree(head.size(), path.level(), path.index());
        return parsed(whole, Tile::parse).first(path.width());
    }

    private <T> T parsed(TilePath path, BiFunction<TilePath, byte[], T> parser) {
        byte[] content = sink.read(path).orElseThrow(() -> new SinkDisagrees("the sink has no " + path.path()));
        try {
            return parser.apply(path, content);
        } catch (MalformedException e) {
            throw new SinkDisagrees("the sink's " + path.path() + " cannot be read");
        }
    }
}
