package uk.marac.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.ledger.WalkedLeaf;
import uk.marac.vault.RowTampered;

/** Whether each of a share of the entries stands in the log once, or waits for its place. */
final class EntryShare {

    private record Found(UUID id, boolean waits) {}

    private static final int PAGE = 1_000;
    private static final UUID LOWEST = new UUID(0, 0);

    private final Tx tx;
    private final Findings findings;
    private final Share share;
    private final Set<UUID> placed = new HashSet<>();

    EntryShare(Tx tx, Findings findings, Share share) {
        this.tx = tx;
        this.findings = findings;
        this.share = share;
    }

    void placed(WalkedLeaf leaf) {
        if (share.holds(leaf.id()) && !placed.add(leaf.id())) {
            findings.add(Kind.ENTRY_TWICE, "place=" + leaf.index() + " entry=" + leaf.id());
        }
    }

    /** @param written is told what waiting entries say they wrote */
    void end(RowShare written) {
        List<Found> page = page(LOWEST);
        while (!page.isEmpty()) {
            page.forEach(entry -> check(entry, written));
            page = page(page.get(page.size() - 1).id());
        }
    }

    private void check(Found entry, RowShare written) {
        // What a waiting entry wrote may be of any share.
        if (entry.waits() && !placed.contains(entry.id())) {
            believe(entry.id(), written);
        }
        if (share.holds(entry.id()) && placed.contains(entry.id()) == entry.waits()) {
            findings.add(entry.waits() ? Kind.ENTRY_TWICE : Kind.ENTRY_UNPLACED, "entry=" + entry.id());
        }
    }

    private void believe(UUID id, RowShare written) {
        try {
            tx.log().find(id).ifPresent(found -> written.write(found.entry()));
        } catch (RowTampered e) {
            if (share.isFirst()) {
                findings.add(Kind.ENTRY_ALTERED, "waiting entry=" + id + " (" + e.getMessage() + ")");
            }
        }
    }

    private List<Found> page(UUID after) {
        return tx.query("""
                        SELECT e.id, EXISTS (SELECT 1 FROM marac.audit_staged s
                                             WHERE s.area_id = e.area_id AND s.entry_id = e.id) AS waits
                          FROM marac.audit_entry e WHERE e.area_id = :area AND e.id > :after ORDER BY e.id LIMIT :page
                        """)
                .bind("area", tx.area().value())
                .bind("after", after)
                .bind("page", PAGE)
                .map((row, context) -> new Found(row.getObject("id", UUID.class), row.getBoolean("waits")))
                .list();
    }
}
