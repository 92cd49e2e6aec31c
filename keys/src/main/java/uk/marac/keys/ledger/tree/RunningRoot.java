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
        Hash carried = leaf;
        int level = 0;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            Hash left = subtrees.get(level);
            if (left == null) {
                throw new IllegalStateException("a subtree that the size has is missing");
            }
            carried = MerkleTree.nodeHash(left, carried);
            subtrees.set(level, null);
            level++;
        }
        if (level == subtrees.size()) {
            subtrees.add(carried);
        } else {
            subtrees.set(level, carried);
        }
        size++;
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
