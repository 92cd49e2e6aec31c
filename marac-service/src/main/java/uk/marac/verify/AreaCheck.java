package uk.marac.verify;

import java.util.List;
import java.util.Optional;
import uk.marac.gate.Tx;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.ledger.LogHead;
import uk.marac.ledger.LogWalk;
import uk.marac.ledger.SinkFolder;
import uk.marac.ledger.WalkedLeaf;

/** One area in one snapshot. */
final class AreaCheck {

    private final Tx tx;
    private final Findings findings;
    private final int atOnce;
    private final LogWalk walk;
    private final LogHead head;
    private long rows;

    AreaCheck(Tx tx, Findings findings, int atOnce) {
        this.tx = tx;
        this.findings = findings;
        this.atOnce = atOnce;
        this.walk = tx.log().walk();
        this.head = walk.head();
    }

    long entries() {
        return head.size();
    }

    long rows() {
        return rows;
    }

    /** @param newest what the sink had before the snapshot */
    void compare(SinkFolder sink, Optional<Checkpoint> newest) {
        newest.ifPresent(checkpoint ->
                new SinkCheck(walk, sink.of(head.origin()), findings).run(checkpoint.size(), head.size()));
    }

    void run() {
        int parts = Share.parts(ids(), atOnce);
        for (int part = 0; part < parts; part++) {
            share(new Share(part, parts));
        }
        rows = new RowCheck(tx, findings).run();
    }

    private void share(Share share) {
        TreeCheck tree = share.isFirst() ? new TreeCheck(tx, findings) : null;
        EntryShare entries = new EntryShare(tx, findings, share);
        RowShare written = new RowShare(tx, findings, share);
        CaseShare cases = new CaseShare(tx, findings, share);
        for (long from = 0; from < head.size(); from += TilePath.FULL) {
            long to = Math.min(from + TilePath.FULL, head.size());
            List<WalkedLeaf> leaves = walk.leaves(from, to);
            if (tree != null) {
                tree.next(from, (int) (to - from), leaves);
            }
            leaves.forEach(entries::placed);
            leaves.forEach(cases::placed);
            leaves.forEach(written::placed);
        }
        if (tree != null) {
            tree.end();
        }
        entries.end(written);
        written.end();
        cases.end();
    }

    private long ids() {
        return Query.count(tx, "SELECT count(*) FROM marac.audit_entry WHERE area_id = :area")
                + Query.count(tx, "SELECT count(*) FROM marac.row_head WHERE area_id = :area");
    }
}
