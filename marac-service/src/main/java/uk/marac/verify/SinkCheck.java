package uk.marac.verify;

import java.util.List;
import java.util.Optional;
import uk.marac.ledger.LogWalk;
import uk.marac.ledger.SinkLog;
import uk.marac.ledger.StoredCheckpoint;

/** Holds every checkpoint that was kept outside against the one that the database has of that size, and back. */
final class SinkCheck {

    private static final int PAGE = 200;

    private final LogWalk walk;
    private final SinkLog sink;
    private final Findings findings;

    SinkCheck(LogWalk walk, SinkLog sink, Findings findings) {
        this.walk = walk;
        this.sink = sink;
        this.findings = findings;
    }

    /**
     * @param outside size of the sink's newest checkpoint, from before the snapshot
     * @param inside size of the database's log
     */
    void run(long outside, long inside) {
        if (outside > inside) {
            findings.add(Kind.SINK_AHEAD, "size=" + inside + " sink=" + outside);
        }
        for (long size : sink.keptSizes()) {
            if (size <= outside && size <= inside && walk.checkpoint(size).isEmpty()) {
                findings.add(Kind.SINK_DIFFERS, "size=" + size);
            }
        }
        List<StoredCheckpoint> page = walk.checkpoints(-1, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(stored -> stored.size() <= outside).forEach(this::compare);
            page = walk.checkpoints(page.get(page.size() - 1).size(), PAGE);
        }
    }

    private void compare(StoredCheckpoint stored) {
        Optional<String> kept = sink.kept(stored.size());
        if (kept.isEmpty()) {
            findings.add(Kind.SINK_MISSES, "size=" + stored.size());
        } else if (!kept.get().equals(stored.note())) {
            findings.add(Kind.SINK_DIFFERS, "size=" + stored.size());
        }
    }
}
