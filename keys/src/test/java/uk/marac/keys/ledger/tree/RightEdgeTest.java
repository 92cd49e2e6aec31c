package uk.marac.keys.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.Hash;

class RightEdgeTest {
    @Test
    void the_tiles_of_the_specifications_example_are_all_there_and_no_other() {
        Set<TilePath> written = new HashSet<>();
        for (Tile tile : RightEdge.empty().append(leaves(0, 70_000)).changed()) {
            written.add(tile.path());
        }

        assertThat(written.stream().filter(t -> t.level() == 0 && t.width() == 256))
                .hasSize(273);
        assertThat(written)
                .hasSize(273 + 4)
                .contains(
                        new TilePath(0, 273, 112),
                        new TilePath(1, 0, 256),
                        new TilePath(1, 1, 17),
                        new TilePath(2, 0, 1));
    }

    @Test
    void any_batches_make_the_same_tree() {
        RightEdge whole = RightEdge.empty().append(leaves(0, 66_000)).edge();
        MemoryTiles tiles = new MemoryTiles();
        Random sizes = new Random(7);
        while (tiles.edge().size() < 66_000) {
            int more = (int) Math.min(66_000 - tiles.edge().size(), sizes.nextInt(1_500));
            tiles.append(leaves(tiles.edge().size(), more));
        }

        assertThat(tiles.edge().root()).isEqualTo(whole.root());
        assertThat(Proofs.root(66_000, tiles.at(66_000))).isEqualTo(whole.root());
        assertThat(RightEdge.read(66_000, tiles).root()).isEqualTo(whole.root());
    }

    @Test
    void an_edge_read_from_tiles_goes_on_as_the_one_that_wrote_them() {
        MemoryTiles tiles = new MemoryTiles();
        for (int size : List.of(0, 1, 200, 255, 256, 257, 600)) {
            tiles.append(leaves(tiles.edge().size(), (int) (size - tiles.edge().size())));
            RightEdge read = RightEdge.read(size, tiles);

            assertThat(read.append(leaves(size, 300)).edge().root())
                    .isEqualTo(tiles.edge().append(leaves(size, 300)).edge().root());
        }
    }

    @Test
    void an_append_that_is_thrown_away_leaves_nothing_behind() {
        RightEdge edge = RightEdge.empty().append(leaves(0, 100)).edge();
        Hash before = edge.root();
        edge.append(leaves(100, 500));

        assertThat(edge.root()).isEqualTo(before);
        assertThat(edge.size()).isEqualTo(100);
    }

    @Test
    void an_empty_append_changes_no_tile() {
        RightEdge edge = RightEdge.empty().append(leaves(0, 100)).edge();

        assertThat(edge.append(List.of()).changed()).isEmpty();
        assertThat(edge.append(List.of()).edge().root()).isEqualTo(edge.root());
        assertThat(RightEdge.empty().root()).isEqualTo(MerkleTree.emptyRoot());
    }

    @Test
    void only_tiles_with_new_hashes_are_written() {
        RightEdge edge = RightEdge.empty().append(leaves(0, 300)).edge();

        assertThat(edge.append(leaves(300, 1)).changed())
                .extracting(tile -> tile.path().path())
                .containsExactly("tile/0/001.p/45");
        assertThat(edge.append(leaves(300, 212)).changed())
                .extracting(tile -> tile.path().path())
                .containsExactly("tile/0/001", "tile/1/000.p/2");
    }

    private static List<Hash> leaves(long from, int count) {
        return LongStream.range(from, from + count).mapToObj(MemoryTiles::leaf).toList();
    }
}
