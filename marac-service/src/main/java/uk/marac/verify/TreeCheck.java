package uk.marac.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.tree.MerkleTree;
import uk.marac.keys.ledger.tree.RightEdge;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.ledger.WalkedLeaf;

/** Makes the tree again from its leaves, and holds it against the stored tiles and every checkpoint. */
final class TreeCheck {

    private final Tx tx;
    private final Findings findings;
    private final CheckpointCheck checkpoints;
    private final Map<Integer, Tile> rightmost = new HashMap<>();
    private final List<Hash> arriving = new ArrayList<>();
    private RightEdge edge = RightEdge.empty();

    TreeCheck(Tx tx, Findings findings) {
        this.tx = tx;
        this.findings = findings;
        this.checkpoints = new CheckpointCheck(tx.log(), findings);
        checkpoints.reached(0, edge::root);
    }

    /** @param width how many places there are from {@code from} on; a tile's, or fewer at the end */
    void next(long from, int width, List<WalkedLeaf> leaves) {
        List<Hash> tile = tile(0, from / TilePath.FULL);
        for (int i = 0; i < width; i++) {
            long index = from + i;
            List<WalkedLeaf> here =
                    leaves.stream().filter(leaf -> leaf.index() == index).toList();
            if (here.isEmpty()) {
                findings.add(Kind.PLACE_EMPTY, "place=" + index);
            } else if (here.size() > 1) {
                findings.add(Kind.PLACE_TWICE, "place=" + index);
            }
            Hash own = here.isEmpty() ? null : hash(here.get(0));
            Hash stored = i < tile.size() ? tile.get(i) : null;
            if (!here.isEmpty()) {
                compare(here.get(0), own, stored);
            }
            if (stored == null) {
                findings.add(Kind.TILE_DIFFERS, "level=0 place=" + index);
            }
            grow(index, stored != null ? stored : own != null ? own : MerkleTree.emptyRoot());
        }
        append();
    }

    void end() {
        rightmost.values().forEach(this::compare);
        checkpoints.end();
        long places = Query.count(
                tx,
                "SELECT coalesce(max(first + cardinality(entry_ids)), 0) FROM marac.log_batch WHERE area_id = :area");
        if (places != edge.size()) {
            findings.add(Kind.HEAD_OF_LOG_DIFFERS, "size=" + edge.size() + " places=" + places);
        }
    }

    private void compare(WalkedLeaf leaf, @Nullable Hash own, @Nullable Hash stored) {
        String where = "place=" + leaf.index() + " entry=" + leaf.id();
        if (own == null) {
            findings.add(Kind.ENTRY_MISSING, where);
        } else if (leaf.fault() != null) {
            findings.add(Kind.ENTRY_ALTERED, where + " (" + leaf.fault() + ")");
        } else if (stored != null && !own.equals(stored)) {
            findings.add(Kind.LEAF_DIFFERS, where);
        }
    }

    private static @Nullable Hash hash(WalkedLeaf leaf) {
        byte[] bytes = leaf.leaf();
        return bytes == null ? null : LeafV1.hash(bytes);
    }

    /** The tree of the stored leaves: so one altered entry is found where it is, and not again in every root. */
    private void grow(long index, Hash leaf) {
        arriving.add(leaf);
        if (checkpoints.isDue(index + 1)) {
            append();
            checkpoints.reached(index + 1, edge::root);
        }
    }

    private void append() {
        RightEdge.Appended appended = edge.append(arriving);
        arriving.clear();
        edge = appended.edge();
        for (Tile tile : appended.changed()) {
            // Level 0 is what the tree was made of.
            if (tile.path().level() > 0) {
                Tile before = rightmost.put(tile.path().level(), tile);
                if (before != null && before.path().index() != tile.path().index()) {
                    compare(before);
                }
            }
        }
    }

    private void compare(Tile made) {
        if (!tile(made.path().level(), made.path().index()).equals(made.hashes())) {
            findings.add(
                    Kind.TILE_DIFFERS,
                    "level=" + made.path().level() + " tile=" + made.path().index());
        }
    }

    private List<Hash> tile(int level, long index) {
        Optional<byte[]> hashes = tx.query(
                        "SELECT hashes FROM marac.log_tile WHERE area_id = :area AND level = :level AND index = :index")
                .bind("area", tx.area().value())
                .bind("level", level)
                .bind("index", index)
                .mapTo(byte[].class)
                .findOne();
        byte[] bytes = hashes.orElse(new byte[0]);
        List<Hash> tile = new ArrayList<>(bytes.length / Hash.LENGTH);
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            tile.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        }
        return tile;
    }
}
