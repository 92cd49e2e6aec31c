package uk.marac.keys.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

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
