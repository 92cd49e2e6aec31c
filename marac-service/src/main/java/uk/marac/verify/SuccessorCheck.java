package uk.marac.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.tree.EntryBundle;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.ledger.ClosedLog;
import uk.marac.ledger.SinkFolder;
import uk.marac.ledger.SinkLog;
import uk.marac.ledger.WalkedLeaf;

/** Whether a log that follows another says where that one ended, and which of its entries the database does not have. */
final class SuccessorCheck {

    private final Tx tx;
    private final Findings findings;

    SuccessorCheck(Tx tx, Findings findings) {
        this.tx = tx;
        this.findings = findings;
    }

    void run(@Nullable SinkFolder sink) {
        List<ClosedLog> closed = tx.log().walk().closed();
        if (closed.isEmpty()) {
            return;
        }
        ClosedLog last = closed.get(closed.size() - 1);
        List<WalkedLeaf> first = tx.log().walk().leaves(0, 1);
        LedgerEntry entry = first.isEmpty() ? null : first.get(0).entry();
        boolean says = entry != null
                && entry.rows().stream()
                        .anyMatch(row -> RowShare.isCheckpoint(row)
                                && row.version() == last.size()
                                && row.digest().equals(last.root()));
        // Where nothing has a place yet, the one that will be first still waits.
        if (!says && !first.isEmpty()) {
            findings.add(Kind.SUCCESSOR_DIFFERS, "closed=" + last.origin() + " size=" + last.size());
        }
        if (sink != null) {
            closed.forEach(log -> compare(log, sink.of(log.origin())));
        }
    }

    private void compare(ClosedLog log, SinkLog sink) {
        boolean same = sink.newest()
                .filter(newest -> newest.size() == log.size() && newest.root().equals(log.root()))
                .isPresent();
        if (!same) {
            findings.add(Kind.SINK_DIFFERS, "closed=" + log.origin() + " size=" + log.size());
            return;
        }
        for (long from = 0; from < log.size(); from += TilePath.FULL) {
            lost(log, sink, TilePath.inTree(log.size(), TilePath.ENTRIES, from / TilePath.FULL));
        }
    }

    private void lost(ClosedLog log, SinkLog sink, TilePath path) {
        try {
            List<UUID> ids = EntryBundle.parse(path, sink.read(path).orElse(new byte[0])).stream()
                    .map(leaf -> LeafV1.parse(leaf).entry().id())
                    .toList();
            Set<UUID> here =
                    new HashSet<>(tx.query("SELECT id FROM marac.audit_entry WHERE area_id = :area AND id = ANY (:ids)")
                            .bind("area", tx.area().value())
                            .bindArray("ids", UUID.class, ids)
                            .mapTo(UUID.class)
                            .list());
            for (int i = 0; i < ids.size(); i++) {
                if (!here.contains(ids.get(i))) {
                    long place = path.index() * TilePath.FULL + i;
                    findings.add(
                            Kind.ENTRY_LOST, "closed=" + log.origin() + " place=" + place + " entry=" + ids.get(i));
                }
            }
        } catch (MalformedException e) {
            findings.add(Kind.SINK_UNREADABLE, "closed=" + log.origin() + " " + path.path());
        }
    }
}
