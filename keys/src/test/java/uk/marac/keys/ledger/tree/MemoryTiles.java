package uk.marac.keys.ledger.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.marac.keys.ledger.Hash;

/** A log kept as tile files in memory, addressed by path. */
public final class MemoryTiles implements TileReader {
    private final Map<String, byte[]> files = new HashMap<>();
    private RightEdge edge = RightEdge.empty();

    public RightEdge edge() {
        return edge;
    }

    public List<Tile> append(List<Hash> leaves) {
        RightEdge.Appended appended = edge.append(leaves);
        appended.changed().forEach(tile -> files.put(tile.path().path(), tile.bytes()));
        edge = appended.edge();
        return appended.changed();
    }

    @Override
    public Tile read(TilePath path) {
        byte[] file = files.get(path.path());
        if (file == null) {
            throw new IllegalStateException("no such tile: " + path.path());
        }
        return Tile.parse(path, file);
    }

    /** The nodes of the tree as it was at {@code size}. */
    public HashReader at(long size) {
        return new TileHashReader(size, this);
    }

    /** Leaf hashes that anyone can make again. */
    public static Hash leaf(long index) {
        return MerkleTree.leafHash(Long.toString(index).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
