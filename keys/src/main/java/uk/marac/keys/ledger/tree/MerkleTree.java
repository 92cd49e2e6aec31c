package uk.marac.keys.ledger.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.NotVerifiedException;

/**
 * Hashes and proof checks of RFC 9162, section 2.1. The checks follow the RFC's steps as written, all of them, in its
 * names: shortened variants have let forged proofs through elsewhere.
 */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static Hash emptyRoot() {
        return Hash.sha256();
    }

    public static Hash leafHash(byte[] leaf) {
        return Hash.sha256(LEAF, leaf);
    }

    public static Hash nodeHash(Hash left, Hash right) {
        byte[] node = new byte[1 + 2 * Hash.LENGTH];
        node[0] = NODE;
        left.copyTo(node, 1);
        right.copyTo(node, 1 + Hash.LENGTH);
        return Hash.sha256(node);
    }

    /** The root over a power of two of hashes. */
    static Hash fold(List<Hash> hashes) {
        List<Hash> row = hashes;
        while (row.size() > 1) {
            List<Hash> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(nodeHash(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.get(0);
    }

    /**
     * RFC 9162, 2.1.3.2: {@code leaf} is the hash at {@code leafIndex} of the tree of {@code treeSize} and
     * {@code root}.
     *
     * @throws NotVerifiedException where it is not proven
     */
    public static void checkInclusion(long leafIndex, long treeSize, Hash leaf, List<Hash> path, Hash root) {
        require(leafIndex >= 0 && leafIndex < treeSize);
        long fn = leafIndex;
        long sn = treeSize - 1;
        Hash r = leaf;
        for (Hash p : path) {
            require(sn != 0);
            if ((fn & 1) == 1 || fn == sn) {
                r = nodeHash(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = nodeHash(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        require(sn == 0);
        require(r.equals(root));
    }

    /**
     * RFC 9162, 2.1.4.2: the tree of {@code second} leaves begins with the tree of {@code first}. Equal sizes need
     * equal roots and an empty path. A first tree without leaves proves nothing and is refused.
     *
     * @throws NotVerifiedException where it is not proven
     */
    public static void checkConsistency(long first, long second, Hash firstHash, Hash secondHash, List<Hash> path) {
        require(first > 0 && first <= second);
        if (first == second) {
            require(path.isEmpty());
            require(firstHash.equals(secondHash));
            return;
        }
        require(!path.isEmpty());
        Iterator<Hash> rest = path.iterator();
        Hash start = Long.bitCount(first) == 1 ? firstHash : rest.next();
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash fr = start;
        Hash sr = start;
        while (rest.hasNext()) {
            Hash c = rest.next();
            require(sn != 0);
            if ((fn & 1) == 1 || fn == sn) {
                fr = nodeHash(c, fr);
                sr = nodeHash(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = nodeHash(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        require(fr.equals(firstHash));
        require(sr.equals(secondHash));
        require(sn == 0);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new NotVerifiedException("Merkle proof");
        }
    }
}
