package uk.marac.keys.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;

/** The root of a tree at every size that it passes through while its leaf hashes go by; keeps one hash a level. */
public final class RunningRoot {
    private final List<@Nullable Hash> subtrees = new ArrayList<>();
    private long size;

    public void add(Hash leaf) {
        add(leaf, 0);
    }

    /**
     * The root over the next {@code 2^level} leaves at once.
     *
     * @throws IllegalArgumentException where the leaves before do not leave off where such a subtree begins
     */
    public void add(Hash root, int level) {
        if (level < 0 || level > 62 || (size & ((1L << level) - 1)) != 0) {
            throw new IllegalArgumentException("no subtree of that height begins here");
        }
        Hash carried = root;
        int at = level;
        for (long full = size >> level; (full & 1) == 1; full >>= 1) {
            Hash left = subtrees.get(at);
            if (left == null) {
                throw new IllegalStateException("a subtree that the size has is missing");
            }
            carried = MerkleTree.nodeHash(left, carried);
            subtrees.set(at, null);
            at++;
        }
        while (subtrees.size() <= at) {
            subtrees.add(null);
        }
        subtrees.set(at, carried);
        size += 1L << level;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        Hash root = null;
        for (Hash left : subtrees) {
            if (left != null) {
                root = root == null ? left : MerkleTree.nodeHash(left, root);
            }
        }
        return root == null ? MerkleTree.emptyRoot() : root;
    }
}
