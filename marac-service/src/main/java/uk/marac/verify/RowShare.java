package uk.marac.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.ledger.WalkedLeaf;

/** What the log last said of each of a share of the rows, held against their heads. */
final class RowShare {

    private record Row(String table, UUID id) {
        @Override
        public String toString() {
            return "table=" + table + " row=" + id;
        }
    }

    private record Last(long version, Hash digest, boolean gone, UUID entry) {}

    private record Head(Row row, long version, byte[] digest, boolean gone, UUID entry) {}

    private static final int PAGE = 1_000;

    private final Tx tx;
    private final Findings findings;
    private final Share share;
    private final Map<Row, Last> written = new HashMap<>();

    RowShare(Tx tx, Findings findings, Share share) {
        this.tx = tx;
        this.findings = findings;
        this.share = share;
    }

    /** Where one log follows another its first entry names what is witnessed of that one: no row. */
    static boolean isCheckpoint(RowWrite write) {
        return write.table().equals("log_checkpoint");
    }

    void placed(WalkedLeaf leaf) {
        LedgerEntry entry = leaf.entry();
        if (entry != null) {
            write(entry);
        }
    }

    void write(LedgerEntry entry) {
        for (RowWrite write : entry.rows()) {
            if (!isCheckpoint(write) && share.holds(write.rowId())) {
                Last last = new Last(write.version(), write.digest(), write.op() == RowOp.DELETE, entry.id());
                // Places are in the order of sequencing: two acts on one row may stand in either. A reseal keeps the
                // version.
                written.merge(
                        new Row(write.table(), write.rowId()),
                        last,
                        (before, after) -> after.version() >= before.version() ? after : before);
            }
        }
    }

    void end() {
        List<Head> page = page(new Row("", new UUID(0, 0)));
        while (!page.isEmpty()) {
            page.stream().filter(head -> share.holds(head.row().id())).forEach(this::check);
            page = page(page.get(page.size() - 1).row());
        }
        written.keySet().forEach(row -> findings.add(Kind.ROW_HEAD_MISSING, row.toString()));
    }

    private void check(Head head) {
        Last last = written.remove(head.row());
        String where = head.row() + " version=" + head.version();
        Kind kind = kind(head, last);
        if (kind != null) {
            findings.add(kind, where + (last == null ? "" : " log=" + last.version()));
        }
    }

    private static @Nullable Kind kind(Head head, @Nullable Last last) {
        if (last == null || last.version() < head.version()) {
            return Kind.ROW_HEAD_WITHOUT_ENTRY;
        }
        if (last.version() > head.version()) {
            return Kind.ROW_HEAD_ROLLED_BACK;
        }
        boolean same = Arrays.equals(last.digest().bytes(), head.digest())
                && last.gone() == head.gone()
                && last.entry().equals(head.entry());
        return same ? null : Kind.ROW_HEAD_ALTERED;
    }

    private List<Head> page(Row after) {
        return tx.query("""
                        SELECT table_name, id, version, digest, gone, entry_id FROM marac.row_head
                        WHERE area_id = :area AND (table_name, id) > (:table, :id) ORDER BY table_name, id LIMIT :page
                        """)
                .bind("area", tx.area().value())
                .bind("table", after.table())
                .bind("id", after.id())
                .bind("page", PAGE)
                .map((row, context) -> new Head(
                        new Row(row.getString("table_name"), row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        row.getBytes("digest"),
                        row.getBoolean("gone"),
                        row.getObject("entry_id", UUID.class)))
                .list();
    }
}
