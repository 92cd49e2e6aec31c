package uk.marac.keys.ledger.tree;

/** Where tiles are kept. */
@FunctionalInterface
public interface TileReader {
    /**
     * The hashes of one tile of the tree's current size: partial tiles are asked for by their width at that size.
     *
     * @throws RuntimeException of the store's choosing where it does not have the tile
     */
    Tile read(TilePath path);
}
