package uk.marac.keys.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.ledger.MalformedException;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 1234, 5, tile/0/x001/234.p/5",
        "1, 999, 1, tile/1/999.p/1",
        "63, 1000, 255, tile/63/x001/000.p/255",
        "-1, 67, 256, tile/entries/067",
        "-1, 1000000, 17, tile/entries/x001/x000/000.p/17"
    })
    void a_path_is_written_and_read(int level, long index, int width, String path) {
        TilePath tile = new TilePath(level, index, width);

        assertThat(tile.path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tile/0/000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001/x002",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000/",
                "tile/0/../000",
                "tile/entries/x000/000",
                "tile/data/000",
                "tile/0/000\n",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void any_other_path_is_refused(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_tile_is_as_wide_as_the_tree_has_it() {
        assertThat(TilePath.inTree(70_000, 0, 272).width()).isEqualTo(256);
        assertThat(TilePath.inTree(70_000, 0, 273).width()).isEqualTo(112);
        assertThat(TilePath.inTree(70_000, TilePath.ENTRIES, 273).path()).isEqualTo("tile/entries/273.p/112");
        assertThat(TilePath.inTree(70_000, 1, 1).width()).isEqualTo(17);
        assertThat(TilePath.inTree(70_000, 2, 0).width()).isEqualTo(1);
    }

    @Test
    void a_tile_beyond_the_tree_is_refused() {
        assertThatThrownBy(() -> TilePath.inTree(70_000, 0, 274)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TilePath.inTree(256, 0, 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TilePath.inTree(70_000, 3, 0)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TilePath.inTree(70_000, 8, 0)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TilePath.inTree(70_000, 0, -1)).isInstanceOf(MalformedException.class);
    }
}
