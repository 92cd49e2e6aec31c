package uk.marac.cli.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.marac.cli.check.TestLog;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.keys.ledger.tree.MerkleTree;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.RightEdge;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TileHashReader;
import uk.marac.keys.ledger.tree.TilePath;

/** A log in memory that asks for cosignatures. */
final class GrowingLog {
    final List<NoteSigner> signers;

    private final Map<TilePath, Tile> tiles = new HashMap<>();
    private RightEdge edge = RightEdge.empty();

    GrowingLog(List<NoteSigner> signers) {
        this.signers = signers;
    }

    GrowingLog grow(int count, String content) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(MerkleTree.leafHash((content + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        RightEdge.Appended appended = edge.append(leaves);
        appended.changed().forEach(tile -> tiles.put(tile.path(), tile));
        edge = appended.edge();
        return this;
    }

    List<VerifierKey> keys() {
        return signers.stream().map(NoteSigner::verifierKey).toList();
    }

    SignedNote note() {
        return note(signers);
    }

    SignedNote note(List<NoteSigner> by) {
        return new Checkpoint(TestLog.ORIGIN, edge.size(), edge.root()).sign(by, TestLog.START);
    }

    /** What it sends a witness that it thinks to know the size. */
    AddCheckpoint ask(long oldSize) {
        TileHashReader nodes = new TileHashReader(edge.size(), this::tile);
        return new AddCheckpoint(
                oldSize, oldSize == 0 ? List.of() : Proofs.consistency(oldSize, edge.size(), nodes), note());
    }

    private Tile tile(TilePath path) {
        Tile tile = tiles.get(path);
        if (tile == null) {
            throw new IllegalStateException("no such tile");
        }
        return tile;
    }
}
