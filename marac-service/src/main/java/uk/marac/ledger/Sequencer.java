package uk.marac.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.EntryMac;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.tree.RightEdge;
import uk.marac.keys.ledger.v1.EntryV1;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.keys.ring.Purpose;
import uk.marac.vault.AreaKeys;

/**
 * Gives staged entries their places: one transaction locks the head of the area's log, empties the queue, gives each
 * touched case its next number, appends leaves to the tiles and moves the head. Whoever holds the lock is the
 * sequencer; two instances take turns.
 */
public final class Sequencer {

    private static final int BATCH = 1_000;

    private static final String TAKE = """
            WITH taken AS (
                DELETE FROM marac.audit_staged s
                WHERE s.area_id = :area AND s.entry_id IN (
                    SELECT entry_id FROM marac.audit_staged
                    WHERE area_id = :area AND (:only::uuid IS NULL OR entry_id = :only) LIMIT :batch)
                RETURNING s.entry_id)
            SELECT\s""" + StagedEntry.COLUMNS + """
            FROM taken JOIN marac.audit_entry e ON e.area_id = :area AND e.id = taken.entry_id
            ORDER BY e.at, e.id
            """;

    private final AreaKeys areaKeys;

    public Sequencer(AreaKeys areaKeys) {
        this.areaKeys = areaKeys;
    }

    /**
     * Sequences one batch.
     *
     * @return how many entries got a place; less than a full batch means that the queue was empty for a moment
     */
    public int sequence(Handle handle, UUID area, Instant now) {
        LogStore store = new LogStore(handle, area);
        long size = store.lockHead();
        UUID opening = size == 0 ? opening(handle, area) : null;
        List<StagedEntry> staged = take(handle, area, opening);
        if (staged.isEmpty()) {
            return 0;
        }
        EntryMac mac = EntryMac.of(areaKeys.secret(handle, area, Purpose.AUDIT_MAC));
        staged.forEach(entry -> mac.check(entry.entry(), entry.mac()));
        Map<UUID, Long> next = store.nextCaseSeqs(casesOf(staged));
        List<Hash> leaves = new ArrayList<>(staged.size());
        List<byte[]> caseSeqs = new ArrayList<>(staged.size());
        for (StagedEntry entry : staged) {
            List<CaseSeq> seqs = number(entry, next);
            byte[] leaf = LeafV1.encode(entry.entry(), seqs);
            leaves.add(LeafV1.hash(leaf));
            // The leaf is the entry followed by its case numbers; the rest of it is stored with the entry.
            caseSeqs.add(java.util.Arrays.copyOfRange(leaf, entry.entry().length, leaf.length));
        }
        store.saveCaseSeqs(next);
        RightEdge.Appended appended = RightEdge.read(size, store::tile).append(leaves);
        store.saveTiles(appended.changed());
        store.saveBatch(size, staged.stream().map(StagedEntry::id).toList(), caseSeqs, now.atOffset(ZoneOffset.UTC));
        store.moveHead(size + leaves.size(), now.atOffset(ZoneOffset.UTC));
        if (opening != null) {
            ClosedLog.restage(handle, area);
        }
        return leaves.size();
    }

    /** Whether a batch of this size may have left entries in the queue. */
    public static boolean mayHaveMore(int sequenced) {
        return sequenced == BATCH;
    }

    /** A log that follows another begins with the entry that says so, whatever else waits. */
    private static @Nullable UUID opening(Handle handle, UUID area) {
        return ClosedLog.newest(handle, area).map(ClosedLog::openedBy).orElse(null);
    }

    private static List<StagedEntry> take(Handle handle, UUID area, @Nullable UUID only) {
        return handle.createQuery(TAKE)
                .bind("area", area)
                .bind("batch", BATCH)
                .bind("only", only)
                .map((row, context) -> StagedEntry.read(row))
                .list();
    }

    private static Map<UUID, Integer> casesOf(List<StagedEntry> staged) {
        Map<UUID, Integer> cases = new TreeMap<>();
        for (StagedEntry entry : staged) {
            for (int ordinal : LedgerLeaf.caseOrdinals(EntryV1.parse(entry.entry()))) {
                cases.merge(entry.caseAt(ordinal), 1, Integer::sum);
            }
        }
        return cases;
    }

    private static List<CaseSeq> number(StagedEntry entry, Map<UUID, Long> next) {
        List<CaseSeq> seqs = new ArrayList<>();
        for (int ordinal : LedgerLeaf.caseOrdinals(EntryV1.parse(entry.entry()))) {
            long seq = next.merge(entry.caseAt(ordinal), 1L, Long::sum) - 1;
            seqs.add(new CaseSeq(ordinal, seq));
        }
        return seqs;
    }
}
