package uk.marac.keys.ledger.tree;

import java.util.HashMap;
import java.util.Map;
import uk.marac.keys.ledger.Hash;

/** Reads nodes of a tree of one size from its tiles; each tile is read once. For one thread, one proof. */
public final class TileHashReader implements HashReader {
    private static final int HEIGHT = 8;

    private final long size;
    private final TileReader tiles;
    private final Map<TilePath, Tile> seen = new HashMap<>();

    /** @param size of the tree whose tiles {@code tiles} has */
    public TileHashReader(long size, TileReader tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public Hash node(int level, long index) {
        if (level < 0 || level > 62 || index < 0 || index >= size >> level) {
            throw new IllegalArgumentException("no complete subtree there");
        }
        int within = level % HEIGHT;
        long first = index << within;
        Tile tile = seen.computeIfAbsent(TilePath.inTree(size, level / HEIGHT, first / TilePath.FULL), tiles::read);
        int from = (int) (first % TilePath.FULL);
        return MerkleTree.fold(tile.hashes().subList(from, from + (1 << within)));
    }
}
