package uk.marac.keys.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;

class LogFilesTest {
    private final Map<String, byte[]> stored = new HashMap<>();
    private final LogFiles files = new LogFiles((path, most) -> stored.get(path));
    private final List<Hash> hashes =
            LongStream.range(0, 256).mapToObj(MemoryTiles::leaf).toList();

    @Test
    void a_partial_tile_that_is_gone_is_the_beginning_of_the_full_one() {
        stored.put("tile/0/003", new Tile(new TilePath(0, 3, 256), hashes).bytes());

        assertThat(files.read(new TilePath(0, 3, 20)).hashes()).isEqualTo(hashes.subList(0, 20));
        assertThat(files.read(new TilePath(0, 3, 256)).root()).isEqualTo(MerkleTree.fold(hashes));
        assertThat(files.find(new TilePath(0, 4, 20))).isNull();
    }

    @Test
    void a_partial_tile_that_is_there_is_what_counts() {
        stored.put("tile/0/003", new Tile(new TilePath(0, 3, 256), hashes).bytes());
        stored.put("tile/0/003.p/1", new Tile(new TilePath(0, 3, 1), hashes.subList(9, 10)).bytes());

        assertThat(files.read(new TilePath(0, 3, 1)).hashes()).containsExactly(hashes.get(9));
    }

    @Test
    void what_is_missing_or_no_tile_is_named() {
        stored.put("tile/1/000", new byte[5]);

        assertThatThrownBy(() -> files.read(new TilePath(0, 3, 20)))
                .isInstanceOf(MalformedException.class)
                .hasMessage("tile/0/003.p/20 is missing");
        assertThatThrownBy(() -> files.read(new TilePath(1, 0, 256)))
                .isInstanceOf(MalformedException.class)
                .hasMessage("tile/1/000: a tile holds as many hashes as it is wide");
    }

    @Test
    void a_leaf_is_found_in_its_bundle() {
        stored.put("tile/entries/001.p/2", EntryBundle.encode(List.of(new byte[] {7}, new byte[] {8, 9})));

        assertThat(files.leaf(258, 257)).containsExactly(8, 9);
        assertThatThrownBy(() -> files.leaf(259, 258)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> files.leaf(258, 0)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_partial_tile_has_no_root_for_the_tile_above() {
        assertThatThrownBy(() -> new Tile(new TilePath(0, 0, 1), hashes.subList(0, 1)).root())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
