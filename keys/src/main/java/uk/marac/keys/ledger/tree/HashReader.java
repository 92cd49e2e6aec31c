package uk.marac.keys.ledger.tree;

import uk.marac.keys.ledger.Hash;

/** The hashes of complete subtrees. */
@FunctionalInterface
public interface HashReader {
    /**
     * The root over the leaves {@code index·2^level} up to {@code (index+1)·2^level}, all of which the tree has.
     *
     * @param level 0 for leaf hashes
     */
    Hash node(int level, long index);
}
