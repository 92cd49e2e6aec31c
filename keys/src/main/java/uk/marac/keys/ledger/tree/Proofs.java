package uk.marac.keys.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import uk.marac.keys.ledger.Hash;

/** Makes roots and proofs of any size up to the tree's, by the recursive definitions of RFC 9162, section 2.1. */
public final class Proofs {
    private Proofs() {}

    /** MTH(D[0:size]), section 2.1.1. */
    public static Hash root(long size, HashReader nodes) {
        return size == 0 ? MerkleTree.emptyRoot() : range(0, size, nodes);
    }

    /** PATH(index, D[0:size]), section 2.1.3.1: the leaf's sibling first. */
    public static List<Hash> inclusion(long index, long size, HashReader nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no such leaf");
        }
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, nodes, path);
        return path;
    }

    /** PROOF(first, D[0:second]), section 2.1.4.1; empty where the sizes are equal. */
    public static List<Hash> consistency(long first, long second, HashReader nodes) {
        if (first <= 0 || first > second) {
            throw new IllegalArgumentException("no such sizes");
        }
        List<Hash> path = new ArrayList<>();
        subproof(first, 0, second, true, nodes, path);
        return path;
    }

    private static void path(long index, long from, long to, HashReader nodes, List<Hash> out) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, nodes, out);
            out.add(range(middle, to, nodes));
        } else {
            path(index, middle, to, nodes, out);
            out.add(range(from, middle, nodes));
        }
    }

    private static void subproof(long first, long from, long to, boolean known, HashReader nodes, List<Hash> out) {
        if (first == to) {
            if (!known) {
                out.add(range(from, to, nodes));
            }
            return;
        }
        long middle = from + split(to - from);
        if (first <= middle) {
            subproof(first, from, middle, known, nodes, out);
            out.add(range(middle, to, nodes));
        } else {
            subproof(first, middle, to, false, nodes, out);
            out.add(range(from, middle, nodes));
        }
    }

    /** MTH(D[from:to]), where {@code from} is a multiple of the largest power of two that is not above the length. */
    private static Hash range(long from, long to, HashReader nodes) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.node(level, from >> level);
        }
        long middle = from + split(length);
        return MerkleTree.nodeHash(range(from, middle, nodes), range(middle, to, nodes));
    }

    /** The largest power of two below {@code length}, which is at least 2. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
