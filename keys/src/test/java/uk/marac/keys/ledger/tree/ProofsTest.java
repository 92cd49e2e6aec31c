package uk.marac.keys.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.NotVerifiedException;

class ProofsTest {
    private static final int MAX = 300;
    private static final MemoryTiles TILES = new MemoryTiles();
    private static final List<Hash> ROOTS = new ArrayList<>();
    private static final List<Hash> LEAVES =
            LongStream.range(0, MAX).mapToObj(MemoryTiles::leaf).toList();

    @BeforeAll
    static void grow() {
        ROOTS.add(TILES.edge().root());
        LEAVES.forEach(leaf -> {
            TILES.append(List.of(leaf));
            ROOTS.add(TILES.edge().root());
        });
    }

    @Test
    void roots_are_those_of_the_definition_at_every_size() {
        for (int size = 0; size <= MAX; size++) {
            Hash defined = definition(LEAVES.subList(0, size));

            assertThat(ROOTS.get(size)).isEqualTo(defined);
            assertThat(Proofs.root(size, TILES.at(size))).isEqualTo(defined);
        }
    }

    @Test
    void every_leaf_is_proven_at_every_size_and_nowhere_else() {
        for (int size = 1; size <= MAX; size++) {
            HashReader nodes = TILES.at(size);
            Hash root = ROOTS.get(size);
            for (int index = 0; index < size; index++) {
                List<Hash> path = Proofs.inclusion(index, size, nodes);
                MerkleTree.checkInclusion(index, size, LEAVES.get(index), path, root);
                int other = (index + 1) % MAX;
                refuseInclusion(index, size, LEAVES.get(other), path, root);
                refuseInclusion(other, size, LEAVES.get(index), path, root);
            }
        }
    }

    @Test
    void every_size_is_proven_to_begin_every_later_one() {
        for (int second = 1; second <= MAX; second++) {
            HashReader nodes = TILES.at(second);
            for (int first = 1; first <= second; first++) {
                List<Hash> path = Proofs.consistency(first, second, nodes);
                MerkleTree.checkConsistency(first, second, ROOTS.get(first), ROOTS.get(second), path);
                refuseConsistency(first, second, ROOTS.get(first - 1), ROOTS.get(second), path);
                refuseConsistency(first, second, ROOTS.get(first), ROOTS.get(second - 1), path);
            }
        }
    }

    @Test
    void a_proof_of_a_larger_tree_does_not_pass_for_a_smaller_one() {
        refuseInclusion(0, 1, LEAVES.get(1), Proofs.inclusion(1, 2, TILES.at(2)), ROOTS.get(2));
        refuseInclusion(3, 4, LEAVES.get(7), Proofs.inclusion(7, 8, TILES.at(8)), ROOTS.get(8));
        refuseConsistency(3, 4, ROOTS.get(7), ROOTS.get(8), Proofs.consistency(7, 8, TILES.at(8)));
    }

    @Test
    void a_bent_proof_is_refused() {
        for (int size : List.of(2, 3, 5, 8, 21, 255, 256, 257, 300)) {
            for (int at : List.of(0, size / 2, size - 1)) {
                List<Hash> path = Proofs.inclusion(at, size, TILES.at(size));
                bent(path).forEach(bad -> refuseInclusion(at, size, LEAVES.get(at), bad, ROOTS.get(size)));
                if (at > 0) {
                    List<Hash> proof = Proofs.consistency(at, size, TILES.at(size));
                    bent(proof).forEach(bad -> refuseConsistency(at, size, ROOTS.get(at), ROOTS.get(size), bad));
                }
            }
        }
    }

    private static List<List<Hash>> bent(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, Hash.sha256(path.get(i).bytes()));
            all.add(changed);
            List<Hash> less = new ArrayList<>(path);
            less.remove(i);
            all.add(less);
        }
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> more = new ArrayList<>(path);
            more.add(i, MerkleTree.emptyRoot());
            all.add(more);
        }
        List<Hash> backwards = new ArrayList<>(path);
        Collections.reverse(backwards);
        if (!backwards.equals(path)) {
            all.add(backwards);
        }
        return all;
    }

    private static Hash definition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return MerkleTree.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return MerkleTree.nodeHash(definition(leaves.subList(0, k)), definition(leaves.subList(k, leaves.size())));
    }

    private static void refuseInclusion(long index, long size, Hash leaf, List<Hash> path, Hash root) {
        refused(() -> MerkleTree.checkInclusion(index, size, leaf, path, root));
    }

    private static void refuseConsistency(long first, long second, Hash one, Hash two, List<Hash> path) {
        refused(() -> MerkleTree.checkConsistency(first, second, one, two, path));
    }

    private static void refused(Runnable check) {
        try {
            check.run();
        } catch (NotVerifiedException expected) {
            return;
        }
        throw new AssertionError("a false proof was taken");
    }
}
