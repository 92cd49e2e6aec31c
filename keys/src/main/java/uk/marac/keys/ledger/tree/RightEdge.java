package uk.marac.keys.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;

/**
 * All that an append needs of a tree: its size and the partial tile of each level, lowest first. Immutable, so that a
 * batch that was rolled back leaves nothing behind.
 */
public final class RightEdge {
    private final long size;
    private final List<List<Hash>> levels;

    private RightEdge(long size, List<List<Hash>> levels) {
        this.size = size;
        this.levels = levels;
    }

    /** What an append made: the edge after it, and every tile whose content is new, full or partial. */
    public record Appended(RightEdge edge, List<Tile> changed) {}

    public static RightEdge empty() {
        return new RightEdge(0, List.of());
    }

    /** The edge of the tree of {@code size}, from its stored partial tiles. */
    public static RightEdge read(long size, TileReader tiles) {
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
        List<List<Hash>> levels = new ArrayList<>();
        for (long width = size; width > 0; width /= TilePath.FULL) {
            int partial = (int) (width % TilePath.FULL);
            levels.add(partial == 0 ? List.of() : stored(levels.size(), width, partial, tiles));
        }
        return new RightEdge(size, List.copyOf(levels));
    }

    private static List<Hash> stored(int level, long width, int partial, TileReader tiles) {
        return tiles.read(new TilePath(level, width / TilePath.FULL, partial)).hashes();
    }

    public long size() {
        return size;
    }

    /** The tree's root. */
    public Hash root() {
        Hash root = null;
        for (List<Hash> level : levels) {
            int end = level.size();
            while (end > 0) {
                int run = Integer.lowestOneBit(end);
                root = join(MerkleTree.fold(level.subList(end - run, end)), root);
                end -= run;
            }
        }
        return root == null ? MerkleTree.emptyRoot() : root;
    }

    /** The tree with {@code leaves}, by their hashes, after its last. */
    public Appended append(List<Hash> leaves) {
        List<List<Hash>> after = new ArrayList<>();
        List<Tile> changed = new ArrayList<>();
        List<Hash> arriving = leaves;
        for (int level = 0; level < levels.size() || !arriving.isEmpty(); level++) {
            List<Hash> row = new ArrayList<>(level < levels.size() ? levels.get(level) : List.of());
            long index = (size >> (8 * level)) / TilePath.FULL;
            List<Hash> full = new ArrayList<>();
            for (Hash hash : arriving) {
                row.add(hash);
                if (row.size() == TilePath.FULL) {
                    changed.add(new Tile(new TilePath(level, index++, TilePath.FULL), row));
                    full.add(MerkleTree.fold(row));
                    row.clear();
                }
            }
            if (!arriving.isEmpty() && !row.isEmpty()) {
                changed.add(new Tile(new TilePath(level, index, row.size()), row));
            }
            after.add(List.copyOf(row));
            arriving = full;
        }
        return new Appended(new RightEdge(size + leaves.size(), List.copyOf(after)), List.copyOf(changed));
    }

    private static Hash join(Hash left, @Nullable Hash right) {
        return right == null ? left : MerkleTree.nodeHash(left, right);
    }
}
