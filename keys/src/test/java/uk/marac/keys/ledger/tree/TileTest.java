package uk.marac.keys.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.MalformedException;

class TileTest {
    private final Tile tile = new Tile(new TilePath(0, 4, 2), List.of(MemoryTiles.leaf(0), MemoryTiles.leaf(1)));

    @Test
    void a_tile_parses_to_what_was_written() {
        assertThat(tile.bytes()).hasSize(64).startsWith(MemoryTiles.leaf(0).bytes());
        assertThat(Tile.parse(tile.path(), tile.bytes())).isEqualTo(tile);
    }

    @Test
    void more_or_fewer_bytes_than_its_width_are_refused() {
        for (int length : List.of(0, 32, 63, 65, 96)) {
            assertThatThrownBy(() -> Tile.parse(tile.path(), Arrays.copyOf(tile.bytes(), length)))
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void an_earlier_tree_had_its_first_hashes() {
        assertThat(tile.first(1)).isEqualTo(new Tile(new TilePath(0, 4, 1), List.of(MemoryTiles.leaf(0))));
        assertThatThrownBy(() -> tile.first(3)).isInstanceOf(IllegalArgumentException.class);
    }
}
