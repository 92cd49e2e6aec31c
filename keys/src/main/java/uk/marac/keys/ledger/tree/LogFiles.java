package uk.marac.keys.ledger.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;

/**
 * A log's tiles and bundles as files of a folder. A partial file may be gone once the full one is there: what was asked
 * for is then the beginning of the full one.
 */
public final class LogFiles implements TileReader {

    /** Where the files are. */
    @FunctionalInterface
    public interface Files {
        /**
         * @param path as {@link TilePath#path} makes it
         * @param most bytes that such a file has; more are refused
         * @return null where there is no such file
         */
        byte @Nullable [] read(String path, int most);
    }

    private static final int LARGEST_BUNDLE = TilePath.FULL * (2 + EntryBundle.MAX_LEAF);

    private final Files files;

    public LogFiles(Files files) {
        this.files = files;
    }

    /** @throws MalformedException names the tile that is missing or none */
    @Override
    public Tile read(TilePath path) {
        try {
            Tile tile = find(path);
            if (tile != null) {
                return tile;
            }
        } catch (MalformedException e) {
            throw new MalformedException(path.path() + ": " + e.getMessage());
        }
        throw new MalformedException(path.path() + " is missing");
    }

    /** Null where neither the tile nor the full one is there. */
    public @Nullable Tile find(TilePath path) {
        byte[] exact = files.read(path.path(), path.width() * Hash.LENGTH);
        if (exact != null) {
            return Tile.parse(path, exact);
        }
        TilePath full = new TilePath(path.level(), path.index(), TilePath.FULL);
        byte[] bytes = path.width() == TilePath.FULL ? null : files.read(full.path(), TilePath.FULL * Hash.LENGTH);
        return bytes == null ? null : Tile.parse(full, bytes).first(path.width());
    }

    /**
     * The leaves of a bundle, as many as its own file has, or as many as the path is wide where the full one stood in.
     * Null where neither is there.
     */
    public @Nullable List<byte[]> leaves(TilePath path) {
        byte[] exact = files.read(path.path(), LARGEST_BUNDLE);
        if (exact != null) {
            return EntryBundle.leaves(exact);
        }
        TilePath full = new TilePath(path.level(), path.index(), TilePath.FULL);
        byte[] bytes = path.width() == TilePath.FULL ? null : files.read(full.path(), LARGEST_BUNDLE);
        if (bytes == null) {
            return null;
        }
        List<byte[]> leaves = EntryBundle.parse(full, bytes);
        return leaves.subList(0, path.width());
    }

    /** One leaf's bytes, of a tree that has it. */
    public byte[] leaf(long size, long index) {
        TilePath path = TilePath.inTree(size, TilePath.ENTRIES, index / TilePath.FULL);
        List<byte[]> leaves = leaves(path);
        int at = (int) (index % TilePath.FULL);
        if (leaves == null || leaves.size() <= at) {
            throw new MalformedException(path.path() + " is missing or ends early");
        }
        return leaves.get(at);
    }
}
