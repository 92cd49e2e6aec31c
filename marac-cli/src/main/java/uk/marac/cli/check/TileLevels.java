package uk.marac.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TilePath;

/** Compares each tile above level 0 with the tiles below it as these go by; keeps one row of hashes a level. */
final class TileLevels {
    private final TileCheck tiles;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();

    private static final class Row {
        private final List<@Nullable Hash> hashes = new ArrayList<>();
        private long index;
    }

    TileLevels(TileCheck tiles, Findings findings) {
        this.tiles = tiles;
        this.findings = findings;
    }

    /** @param root of the next full tile of level 0; null where it is not known, which is not compared */
    void add(@Nullable Hash root) {
        add(1, root);
    }

    /** Compares the partial tiles at the right edge. */
    void end() {
        for (int level = 1; level <= rows.size(); level++) {
            if (!rows.get(level - 1).hashes.isEmpty()) {
                var unused = close(level, rows.get(level - 1));
            }
        }
    }

    private void add(int level, @Nullable Hash root) {
        if (rows.size() < level) {
            rows.add(new Row());
        }
        Row row = rows.get(level - 1);
        row.hashes.add(root);
        if (row.hashes.size() == TilePath.FULL) {
            Hash above = close(level, row);
            row.hashes.clear();
            row.index++;
            add(level + 1, above);
        }
    }

    /** The root of the row where it is full and known. */
    private @Nullable Hash close(int level, Row row) {
        TilePath path = new TilePath(level, row.index, row.hashes.size());
        Tile tile = tiles.find(path);
        if (tile != null) {
            compare(tile, row.hashes);
        } else if (row.hashes.stream().noneMatch(Objects::isNull)) {
            tile = new Tile(
                    path, row.hashes.stream().map(Objects::requireNonNull).toList());
        }
        return tile == null || path.width() < TilePath.FULL ? null : tile.root();
    }

    private void compare(Tile tile, List<@Nullable Hash> expected) {
        TilePath path = tile.path();
        for (int i = 0; i < path.width(); i++) {
            Hash below = expected.get(i);
            if (below != null && !below.equals(tile.hashes().get(i))) {
                String child = new TilePath(path.level() - 1, path.index() * TilePath.FULL + i, TilePath.FULL).path();
                findings.add(Kind.TILE_DIFFERS, path.path(), "hash " + i + " is not the root of " + child);
            }
        }
    }
}
