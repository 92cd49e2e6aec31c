package uk.marac.cli.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.tree.LogFiles;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TilePath;

/**
 * What a folder has of 256 entries, or of the last: read, hashed and parsed, but not judged. Several threads make these
 * at once, so nothing is told here.
 *
 * @param path of the bundle
 * @param tile of level 0
 * @param leaves not looked for where no entry is read
 * @param hashes of the tile, else of the leaves; none where neither is there in its full width
 * @param root over the hashes; null unless they are 256
 */
record Block(
        TilePath path,
        Found<Tile> tile,
        Found<List<Leaf>> leaves,
        List<Hash> hashes,
        @Nullable Hash root) {

    /** @param entries whether they are read */
    static Block read(LogFiles files, long size, long index, boolean entries) {
        TilePath path = TilePath.inTree(size, TilePath.ENTRIES, index);
        Found<Tile> tile = tile(files, tilePath(path));
        Found<List<Leaf>> leaves = entries ? leaves(files, path) : Found.of(null);
        List<Hash> hashes = hashes(path.width(), tile.content(), leaves.content());
        return new Block(path, tile, leaves, hashes, root(path, hashes));
    }

    TilePath tilePath() {
        return tilePath(path);
    }

    static Found<Tile> tile(LogFiles files, TilePath path) {
        try {
            return Found.of(files.find(path));
        } catch (MalformedException e) {
            return Found.malformed(e);
        }
    }

    private static Found<List<Leaf>> leaves(LogFiles files, TilePath path) {
        try {
            List<byte[]> bytes = files.leaves(path);
            return Found.of(bytes == null ? null : bytes.stream().map(Leaf::of).toList());
        } catch (MalformedException e) {
            return Found.malformed(e);
        }
    }

    private static List<Hash> hashes(int width, @Nullable Tile tile, @Nullable List<Leaf> leaves) {
        if (tile != null) {
            return tile.hashes();
        }
        return leaves == null || leaves.size() != width
                ? List.of()
                : leaves.stream().map(Leaf::hash).toList();
    }

    private static @Nullable Hash root(TilePath path, List<Hash> hashes) {
        return hashes.size() == TilePath.FULL ? new Tile(tilePath(path), hashes).root() : null;
    }

    private static TilePath tilePath(TilePath bundle) {
        return new TilePath(0, bundle.index(), bundle.width());
    }
}
