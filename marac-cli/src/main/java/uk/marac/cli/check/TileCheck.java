package uk.marac.cli.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.tree.LogFiles;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.keys.ledger.v1.LeafV1;

/** Reads tiles and bundles, tells of those that are missing or no such thing, and compares what they were before. */
final class TileCheck {
    private final LogFolder folder;
    private final LogFiles files;
    private final Findings findings;
    private long tilesRead;
    private long bundlesRead;

    TileCheck(LogFolder folder, Findings findings) {
        this.folder = folder;
        this.files = folder.files();
        this.findings = findings;
    }

    /** Null where there is none to go by, which has been told then. */
    @Nullable
    Tile find(TilePath path) {
        return tile(path, Block.tile(files, path));
    }

    /** Null where there is none to go by, which has been told then. */
    @Nullable
    Tile tile(TilePath path, Found<Tile> found) {
        Tile tile = told(path, found, "the tree has this tile, the folder does not");
        if (tile != null) {
            tilesRead++;
            comparePartials(tile);
        }
        return tile;
    }

    /** Null where there is none to go by, which has been told then; else as many as the file has. */
    @Nullable
    List<Leaf> leaves(TilePath path, Found<List<Leaf>> found) {
        List<Leaf> leaves = told(path, found, "the tree has these entries, the folder does not");
        if (leaves != null) {
            bundlesRead++;
        }
        return leaves;
    }

    private <T> @Nullable T told(TilePath path, Found<T> found, String missing) {
        String malformed = found.malformed();
        if (malformed != null) {
            findings.add(Kind.MALFORMED, path.path(), malformed);
        } else if (found.content() == null) {
            findings.add(Kind.MISSING, path.path(), missing);
        }
        return found.content();
    }

    long tilesRead() {
        return tilesRead;
    }

    long bundlesRead() {
        return bundlesRead;
    }

    private void comparePartials(Tile tile) {
        TilePath path = tile.path();
        for (int width : folder.partialWidths(path)) {
            TilePath before = new TilePath(path.level(), path.index(), width);
            if (width < path.width() && !isBeginning(tile, before)) {
                findings.add(Kind.TILE_DIFFERS, before.path(), "not the beginning of " + path.path());
            }
        }
    }

    /** @param hashes of the bundle's leaves as it is now */
    void comparePartialBundles(TilePath path, List<Hash> hashes) {
        for (int width : folder.partialWidths(path)) {
            TilePath before = new TilePath(path.level(), path.index(), width);
            if (width < path.width() && !isBeginning(hashes.subList(0, width), before)) {
                findings.add(Kind.ENTRY_DIFFERS, before.path(), "not the beginning of " + path.path());
            }
        }
    }

    private boolean isBeginning(List<Hash> hashes, TilePath before) {
        try {
            List<byte[]> leaves = files.leaves(before);
            return leaves != null
                    && hashes.equals(leaves.stream().map(LeafV1::hash).toList());
        } catch (MalformedException e) {
            return false;
        }
    }

    private boolean isBeginning(Tile tile, TilePath before) {
        try {
            return tile.first(before.width()).equals(files.find(before));
        } catch (MalformedException e) {
            return false;
        }
    }
}
