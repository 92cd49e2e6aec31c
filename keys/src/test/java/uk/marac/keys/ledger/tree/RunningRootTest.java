package uk.marac.keys.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunningRootTest {

    @Test
    void the_root_at_every_size_is_that_of_the_tiles() {
        MemoryTiles tiles = new MemoryTiles();
        RunningRoot running = new RunningRoot();

        assertThat(running.root()).isEqualTo(MerkleTree.emptyRoot());
        for (long size = 1; size <= 1_030; size++) {
            tiles.append(List.of(MemoryTiles.leaf(size)));
            running.add(MemoryTiles.leaf(size));

            assertThat(running.size()).isEqualTo(size);
            assertThat(running.root()).isEqualTo(tiles.edge().root());
        }
    }

    @Test
    void a_whole_subtree_counts_as_its_leaves() {
        MemoryTiles tiles = new MemoryTiles();
        RunningRoot running = new RunningRoot();
        for (long size = 1; size <= 1_100; size++) {
            tiles.append(List.of(MemoryTiles.leaf(size)));
        }

        for (long block = 0; block < 4; block++) {
            running.add(tiles.at(1_100).node(8, block), 8);
            assertThat(running.size()).isEqualTo(256 * (block + 1));
            assertThat(running.root()).isEqualTo(Proofs.root(running.size(), tiles.at(1_100)));
        }
        for (long index = 1_024; index < 1_100; index++) {
            running.add(tiles.at(1_100).node(0, index));
        }
        assertThat(running.root()).isEqualTo(tiles.edge().root());
    }

    @Test
    void a_subtree_begins_where_the_leaves_before_fill_as_many() {
        RunningRoot running = new RunningRoot();
        running.add(MemoryTiles.leaf(0));

        assertThatThrownBy(() -> running.add(MemoryTiles.leaf(1), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> running.add(MemoryTiles.leaf(1), -1)).isInstanceOf(IllegalArgumentException.class);
        running.add(MemoryTiles.leaf(1));
        running.add(MemoryTiles.leaf(2), 1);
        assertThat(running.size()).isEqualTo(4);
    }

    @Test
    void another_leaf_anywhere_is_another_root() {
        RunningRoot one = new RunningRoot();
        RunningRoot other = new RunningRoot();
        for (long index = 0; index < 300; index++) {
            one.add(MemoryTiles.leaf(index));
            other.add(MemoryTiles.leaf(index == 17 ? 1_000 : index));
        }

        assertThat(one.root()).isNotEqualTo(other.root());
    }
}
