package uk.marac.keys.ledger.tree;

import java.util.List;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;

/** A tile of hashes: as many as its path says, the leftmost first. */
public record Tile(TilePath path, List<Hash> hashes) {
    public Tile {
        hashes = List.copyOf(hashes);
        if (path.level() == TilePath.ENTRIES || hashes.size() != path.width()) {
            throw new MalformedException("a tile holds as many hashes as it is wide");
        }
    }

    /** The same tile as an earlier, smaller tree had it: its first {@code width} hashes. */
    public Tile first(int width) {
        if (width > hashes.size()) {
            throw new IllegalArgumentException("the tile is not as wide");
        }
        return new Tile(new TilePath(path.level(), path.index(), width), hashes.subList(0, width));
    }

    /** What the tile above holds of this one, which is full: the root over its hashes. */
    public Hash root() {
        if (hashes.size() != TilePath.FULL) {
            throw new IllegalArgumentException("a partial tile has no place in the tile above");
        }
        return MerkleTree.fold(hashes);
    }

    /** The file's content: the hashes one after another. */
    public byte[] bytes() {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    /** @throws MalformedException unless there are exactly 32 bytes for each of the path's hashes */
    public static Tile parse(TilePath path, byte[] bytes) {
        if (bytes.length != path.width() * Hash.LENGTH) {
            throw new MalformedException("a tile holds as many hashes as it is wide");
        }
        Hash[] hashes = new Hash[path.width()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Hash.at(bytes, i * Hash.LENGTH, Hash.LENGTH);
        }
        return new Tile(path, List.of(hashes));
    }
}
