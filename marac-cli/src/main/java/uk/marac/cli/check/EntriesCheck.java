package uk.marac.cli.check;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TilePath;

/** Whether the entries are those of the tree, and what they say of themselves can be so. */
final class EntriesCheck implements AutoCloseable {
    private static final long MICROS = 1_000_000;

    private final TileCheck tiles;
    private final Findings findings;
    private final EntryIds ids = new EntryIds();
    private final CasesCheck cases;
    private @Nullable UUID area;
    private @Nullable Long firstUnknown;

    EntriesCheck(TileCheck tiles, Openings openings, Findings findings) {
        this.tiles = tiles;
        this.findings = findings;
        this.cases = new CasesCheck(openings, findings);
    }

    /** As many leaves as the bundle is wide; null where it does not have so many, which has been told then. */
    @Nullable
    List<Leaf> leaves(Block block, @Nullable Tile tile) {
        TilePath path = block.path();
        List<Leaf> leaves = tiles.leaves(path, block.leaves());
        if (leaves != null && leaves.size() == path.width()) {
            return leaves;
        }
        long first = path.index() * TilePath.FULL;
        if (leaves != null) {
            String held = "holds " + leaves.size() + " entries where the tree has " + path.width();
            if (tile == null) {
                findings.add(Kind.MALFORMED, path.path(), held);
            } else {
                long differs = first + firstDifference(leaves, tile);
                findings.add(Kind.ENTRY_DIFFERS, path.path(), differs, held + ", and from this one on they differ");
            }
        }
        unknownFrom(first);
        return null;
    }

    /** @param tile of level 0 that has the entry's hash; null where it is missing */
    void check(TilePath path, long index, Leaf leaf, @Nullable Tile tile, OptionalLong coveredAt) {
        if (tile != null && !leaf.hash().equals(hashAt(tile, index))) {
            int elsewhere = tile.hashes().indexOf(leaf.hash());
            findings.add(
                    Kind.ENTRY_DIFFERS,
                    path.path(),
                    index,
                    elsewhere < 0
                            ? "not the entry whose hash " + tile.path().path() + " has"
                            : "the entry that " + tile.path().path() + " has as "
                                    + (path.index() * TilePath.FULL + elsewhere));
            unknownFrom(index);
            return;
        }
        LedgerLeaf said = leaf.said().content();
        if (said == null) {
            findings.add(
                    Kind.MALFORMED,
                    path.path(),
                    index,
                    String.valueOf(leaf.said().malformed()));
            unknownFrom(index);
        } else {
            check(path.path(), index, said, coveredAt);
        }
    }

    /** Tells which ids came twice, and what was opened of no entry. */
    void end(long size, String openingsName) {
        if (firstUnknown == null) {
            cases.end(openingsName);
        }
        ids.findTwice((id, first, again) -> findings.add(
                Kind.ENTRY_TWICE,
                TilePath.inTree(size, TilePath.ENTRIES, again / TilePath.FULL).path(),
                again,
                "has the id " + id + ", as entry " + first + " has"));
    }

    /** The first entry whose case numbers are not known, after which none was checked; null where all were. */
    @Nullable
    Long firstUnknown() {
        return firstUnknown;
    }

    private void check(String where, long index, LedgerLeaf leaf, OptionalLong coveredAt) {
        LedgerEntry entry = leaf.entry();
        ids.add(entry.id(), index);
        if (area == null) {
            area = entry.areaId();
        }
        if (!area.equals(entry.areaId())) {
            findings.add(Kind.OTHER_AREA, where, index, "of area " + entry.areaId() + " in a log of " + area);
        }
        long seconds = entry.timeMicros() / MICROS;
        if (coveredAt.isPresent() && seconds > coveredAt.getAsLong() + RootCheck.TOLERANCE_SECONDS) {
            findings.add(
                    Kind.TIME,
                    where,
                    index,
                    "states " + Instant.ofEpochSecond(seconds) + ", but a checkpoint of "
                            + Instant.ofEpochSecond(coveredAt.getAsLong()) + " covers it");
        }
        if (firstUnknown == null) {
            cases.check(where, index, leaf);
        }
    }

    private void unknownFrom(long index) {
        if (firstUnknown == null) {
            firstUnknown = index;
        }
    }

    private static Hash hashAt(Tile tile, long index) {
        return tile.hashes().get((int) (index % TilePath.FULL));
    }

    private static int firstDifference(List<Leaf> leaves, Tile tile) {
        int at = 0;
        while (at < leaves.size()
                && at < tile.hashes().size()
                && leaves.get(at).hash().equals(tile.hashes().get(at))) {
            at++;
        }
        return at;
    }

    @Override
    public void close() {
        ids.close();
    }
}
