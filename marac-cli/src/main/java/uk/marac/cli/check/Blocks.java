package uk.marac.cli.check;

import java.util.Collections;
import java.util.Iterator;
import java.util.stream.LongStream;
import uk.marac.keys.ledger.tree.LogFiles;
import uk.marac.keys.ledger.tree.TilePath;

/**
 * The blocks of a log in their order. To read, hash and parse is most of the work, and needs nothing of what was before:
 * a few are made at the same time, and no more than those few are in memory.
 */
final class Blocks implements Iterator<Block> {
    private static final int MOST = 8;

    private final LogFiles files;
    private final long size;
    private final boolean entries;
    private final long count;
    private final int atOnce = Math.min(MOST, 2 * Runtime.getRuntime().availableProcessors());
    private Iterator<Block> made = Collections.emptyIterator();
    private long next;

    /** @param entries whether they are read, or tiles only */
    Blocks(LogFiles files, long size, boolean entries) {
        this.files = files;
        this.size = size;
        this.entries = entries;
        this.count = size / TilePath.FULL + (size % TilePath.FULL == 0 ? 0 : 1);
    }

    @Override
    public boolean hasNext() {
        return made.hasNext() || next < count;
    }

    @Override
    public Block next() {
        if (!made.hasNext()) {
            long end = Math.min(count, next + atOnce);
            made = LongStream.range(next, end)
                    .parallel()
                    .mapToObj(index -> Block.read(files, size, index, entries))
                    .toList()
                    .iterator();
            next = end;
        }
        return made.next();
    }
}
