package uk.marac.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import uk.marac.cli.check.CheckpointReader.Signed;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TilePath;

/** One check of a folder, from its first entry to its last. What does not hold is told, and the check goes on. */
public final class FolderCheck {

    /** So many bundles without anything, one after another: the rest is not there either. */
    private static final int ENOUGH_MISSING = 1_000;

    private final LogFolder folder;
    private final TrustedKeys trust;
    private final boolean quick;
    private final Openings openings;
    private final Findings findings = new Findings();
    private final TileCheck tiles;
    private final CheckpointReader reader;

    /**
     * @param quick without the entries
     * @param openings of cases whose numbers are to be checked each by itself
     */
    public FolderCheck(LogFolder folder, TrustedKeys trust, boolean quick, Openings openings) {
        this.folder = folder;
        this.trust = trust;
        this.quick = quick;
        this.openings = openings;
        this.tiles = new TileCheck(folder, findings);
        this.reader = new CheckpointReader(folder, trust, findings);
    }

    /**
     * @param sinceName how reports call {@code since}
     * @param since a checkpoint that the auditor kept, with which the log must be consistent; null for none
     * @param progress told the number of entries that went by
     * @throws InvalidInputException where the folder has no checkpoint at all
     */
    public Result run(String sinceName, @Nullable SignedNote since, LongConsumer progress) {
        // Listed first: the service writes a checkpoint among the kept before it becomes the newest.
        long[] kept = folder.keptSizes();
        if (kept.length == 0 && !folder.has(LogFolder.NEWEST)) {
            throw new InvalidInputException("the folder of no log: it has no checkpoint");
        }
        Signed newest = newest();
        Signed ofAuditor = since == null ? null : reader.open(sinceName, since);
        Signed largest = reader.largest(kept);
        Signed head = newest == null || largest != null && largest.size() > newest.size() ? largest : newest;
        List<Signed> others = new ArrayList<>();
        if (newest != null) {
            compareWithKept(newest, largest, others);
        }
        if (ofAuditor != null && head != null) {
            compareWithNewest(ofAuditor, head, others);
        }
        RootCheck roots = new RootCheck(reader, kept, others, head, findings);
        Long caseNumbersTo = head == null ? null : walk(head.size(), roots, progress);
        roots.end();
        if (head != null && !head.opened().witnessed()) {
            Signed witnessed = roots.largestWitnessed();
            String last = witnessed == null ? "none has them" : "the last that has them is of size " + witnessed.size();
            findings.add(Kind.NOT_WITNESSED, head.where(), "lacks the cosignatures that the policy asks for; " + last);
        }
        Checkpoint checkpoint = head == null ? null : head.opened().checkpoint();
        return new Result(
                trust.origin(),
                checkpoint,
                quick,
                tiles.bundlesRead(),
                tiles.tilesRead(),
                roots.compared(),
                roots.notCompared(),
                caseNumbersTo,
                findings);
    }

    private @Nullable Signed newest() {
        if (!folder.has(LogFolder.NEWEST)) {
            findings.add(Kind.MISSING, LogFolder.NEWEST, "the folder has kept checkpoints, but not the newest");
        }
        return reader.open(LogFolder.NEWEST);
    }

    private void compareWithKept(Signed newest, @Nullable Signed largest, List<Signed> others) {
        if (largest != null && largest.size() > newest.size()) {
            findings.add(
                    Kind.STALE, newest.where(), "of size " + newest.size() + ", but " + largest.where() + " is larger");
        }
        CheckpointReader quiet = new CheckpointReader(folder, trust, new Findings());
        Signed same = quiet.kept(newest.size());
        if (same == null || !rootOf(same).equals(rootOf(newest))) {
            others.add(newest);
        }
        if (same != null) {
            requireOneRoot(newest, same);
        }
    }

    private void compareWithNewest(Signed since, Signed head, List<Signed> others) {
        if (since.size() > head.size()) {
            findings.add(
                    Kind.CUT,
                    head.where(),
                    "of size " + head.size() + ", but " + since.where() + ", kept before, is of size " + since.size());
            return;
        }
        others.add(since);
        CheckpointReader quiet = new CheckpointReader(folder, trust, new Findings());
        Signed same = since.size() == head.size() ? head : quiet.kept(since.size());
        if (same != null) {
            requireOneRoot(since, same);
        }
    }

    private void requireOneRoot(Signed one, Signed other) {
        if (!rootOf(one).equals(rootOf(other))) {
            findings.add(
                    Kind.FORKED,
                    one.where(),
                    "has another root than " + other.where() + ", both signed, both of size " + one.size());
        }
    }

    private static Hash rootOf(Signed signed) {
        return signed.opened().checkpoint().root();
    }

    private @Nullable Long walk(long size, RootCheck roots, LongConsumer progress) {
        TileLevels levels = new TileLevels(tiles, findings);
        Blocks blocks = new Blocks(folder.files(), size, !quick);
        try (EntriesCheck entries = quick ? null : new EntriesCheck(tiles, openings, findings)) {
            int missing = 0;
            while (blocks.hasNext() && missing < ENOUGH_MISSING) {
                Block block = blocks.next();
                missing = walk(block, roots, levels, entries) ? 0 : missing + 1;
                progress.accept(
                        block.path().index() * TilePath.FULL + block.path().width());
            }
            if (missing < ENOUGH_MISSING) {
                levels.end();
            }
            if (entries != null) {
                entries.end(size, "openings");
            }
            return entries == null ? null : entries.firstUnknown();
        }
    }

    /** Whether there was anything to go by. */
    private boolean walk(Block block, RootCheck roots, TileLevels levels, @Nullable EntriesCheck entries) {
        TilePath path = block.path();
        Tile tile = tiles.tile(block.tilePath(), block.tile());
        List<Leaf> leaves = entries == null ? null : entries.leaves(block, tile);
        if (tile == null && leaves == null) {
            roots.lose(path.width());
            if (path.width() == TilePath.FULL) {
                levels.add(null);
            }
            return false;
        }
        // Where no checkpoint is of a size within the block, its root stands for all its hashes.
        Hash root = block.root();
        Hash atOnce = root != null && roots.mayPass(TilePath.FULL) ? root : null;
        for (int i = 0; i < path.width(); i++) {
            if (entries != null && leaves != null) {
                entries.check(path, path.index() * TilePath.FULL + i, leaves.get(i), tile, roots.coveredAt());
            }
            if (atOnce == null) {
                roots.add(block.hashes().get(i));
            }
        }
        if (atOnce != null) {
            roots.addFull(atOnce);
        }
        if (!quick) {
            tiles.comparePartialBundles(path, block.hashes());
        }
        if (root != null) {
            levels.add(root);
        }
        return true;
    }
}
