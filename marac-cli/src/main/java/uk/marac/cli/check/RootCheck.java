package uk.marac.cli.check;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import uk.marac.cli.check.CheckpointReader.Signed;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.tree.RunningRoot;
import uk.marac.keys.ledger.tree.TilePath;

/**
 * Compares every signed root with the root of as many entries, while their hashes go by. All checkpoints that agree
 * with one tree are consistent with each other.
 */
final class RootCheck {

    /** By how much the clocks of two instances of the service may differ. */
    static final long TOLERANCE_SECONDS = 60;

    private static final int TILE_HEIGHT = Integer.numberOfTrailingZeros(TilePath.FULL);

    private final CheckpointReader reader;
    private final long[] keptSizes;
    private final List<Signed> others;
    private final @Nullable Signed head;
    private final Findings findings;
    private final RunningRoot running = new RunningRoot();

    private long size;
    private long lastAgreed;
    private int nextKept;
    private @Nullable Signed ahead;
    private @Nullable Signed before;
    private @Nullable Signed largestWitnessed;
    private long compared;
    private long notCompared;

    /**
     * @param keptSizes ascending
     * @param others signed ones that are not among the kept, to be compared too
     * @param head the largest of all
     */
    RootCheck(
            CheckpointReader reader, long[] keptSizes, List<Signed> others, @Nullable Signed head, Findings findings) {
        this.reader = reader;
        this.keptSizes = keptSizes.clone();
        this.others = List.copyOf(others);
        this.head = head;
        this.findings = findings;
        advance();
        compareAll(-1);
    }

    void add(Hash leaf) {
        if (running.size() == size) {
            running.add(leaf);
        }
        size++;
        compareAll(size - 1);
    }

    /** Whether no checkpoint is of a size within the next so many entries, short of their end. */
    boolean mayPass(int entries) {
        long end = size + entries;
        return (ahead == null || ahead.size() >= end)
                && others.stream().noneMatch(other -> other.size() > size && other.size() < end);
    }

    /**
     * The entries of a full tile at once, where they {@link #mayPass}.
     *
     * @param root over their hashes
     */
    void addFull(Hash root) {
        if (running.size() == size) {
            running.add(root, TILE_HEIGHT);
        }
        size += TilePath.FULL;
        compareAll(size - TilePath.FULL);
    }

    /** These entries' hashes are not known: no root after them can be compared. */
    void lose(long entries) {
        size += entries;
        compareAll(size - entries);
    }

    /** Counts what was not reached, and opens it, so that it is told of too. */
    void end() {
        notCompared += others.stream().filter(other -> other.size() > size).count();
        while (ahead != null) {
            notCompared++;
            advance();
        }
    }

    /** When the first signed checkpoint that covers the next entry was signed, in seconds since 1970. */
    OptionalLong coveredAt() {
        Signed covering = ahead == null ? head : ahead;
        return covering == null ? OptionalLong.empty() : covering.opened().time();
    }

    long compared() {
        return compared;
    }

    long notCompared() {
        return notCompared;
    }

    @Nullable
    Signed largestWitnessed() {
        return largestWitnessed;
    }

    private void compareAll(long sizeBefore) {
        while (ahead != null && ahead.size() <= size) {
            compare(ahead);
            advance();
        }
        for (Signed other : others) {
            if (other.size() > sizeBefore && other.size() <= size) {
                compare(other);
            }
        }
    }

    private void compare(Signed signed) {
        if (signed.opened().witnessed()) {
            largestWitnessed = signed;
        }
        if (running.size() != size || signed.size() != size) {
            notCompared++;
            return;
        }
        compared++;
        if (running.root().equals(signed.opened().checkpoint().root())) {
            lastAgreed = size;
        } else {
            findings.add(
                    Kind.ROOT_DIFFERS,
                    signed.where(),
                    "signed, but not the root of the first " + size + " entries; the last that agreed is of size "
                            + lastAgreed);
        }
    }

    private void advance() {
        before = ahead == null ? before : ahead;
        ahead = null;
        while (ahead == null && nextKept < keptSizes.length) {
            ahead = reader.kept(keptSizes[nextKept++]);
        }
        if (ahead != null && before != null) {
            compareTimes(before, ahead);
        }
    }

    private void compareTimes(Signed smaller, Signed larger) {
        OptionalLong earlier = smaller.opened().time();
        OptionalLong later = larger.opened().time();
        if (earlier.isPresent() && later.isPresent() && later.getAsLong() + TOLERANCE_SECONDS < earlier.getAsLong()) {
            findings.add(Kind.TIME, larger.where(), "signed more than a minute before the smaller " + smaller.where());
        }
    }
}
