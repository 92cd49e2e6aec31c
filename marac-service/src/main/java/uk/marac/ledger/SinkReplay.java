package uk.marac.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.EntryMac;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.RightEdge;
import uk.marac.keys.ledger.tree.TileHashReader;
import uk.marac.keys.ledger.v1.EntryV1;
import uk.marac.keys.ledger.v1.LeafV1;

/**
 * Gives a database that lost the end of its log that end back from the sink, as after a standby was made the primary
 * before the last batch had reached it. Only what is the same to the last byte: every case number must be that of a case
 * that the database still knows, or nothing is put back.
 */
final class SinkReplay {

    private final Handle handle;
    private final UUID area;
    private final LogStore store;
    private final SinkTree sink;
    private final EntryMac mac;
    private final OffsetDateTime at;

    SinkReplay(Handle handle, UUID area, SinkTree sink, EntryMac mac, Instant now) {
        this.handle = handle;
        this.area = area;
        this.store = new LogStore(handle, area);
        this.sink = sink;
        this.mac = mac;
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * The caller holds the log's head.
     *
     * @return how many places were given back
     * @throws SinkDisagrees where neither log is the beginning of the other, or what is missing names a case
     *     whose number the database cannot give it
     */
    long replay(long size) {
        long common = Math.min(size, sink.size());
        if (!sink.root(common).equals(Proofs.root(common, new TileHashReader(common, store::tile)))) {
            throw new SinkDisagrees("neither of the two logs is the beginning of the other");
        }
        long signed = store.newestCheckpoint().map(StoredCheckpoint::size).orElse(-1L);
        for (long from = size; from < sink.size(); ) {
            List<byte[]> leaves = sink.leaves(from);
            place(from, leaves);
            from += leaves.size();
        }
        // Where the database has more than the sink, only the one that was missed is put back.
        sink.checkpoints(Math.min(signed, sink.size() - 1)).forEach(this::save);
        return Math.max(0, sink.size() - size);
    }

    private void save(StoredCheckpoint checkpoint) {
        if (store.checkpoint(checkpoint.size()).isPresent()) {
            throw new SinkDisagrees("the database has signed another root of size " + checkpoint.size());
        }
        store.saveCheckpoint(checkpoint, at);
    }

    private void place(long from, List<byte[]> leaves) {
        List<LedgerLeaf> parsed = leaves.stream().map(LeafV1::parse).toList();
        List<UUID> ids = parsed.stream().map(leaf -> leaf.entry().id()).toList();
        Map<UUID, StagedEntry> present = StagedEntry.present(handle, area, ids);
        List<byte[]> caseSeqs = new ArrayList<>();
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            byte[] leaf = leaves.get(i);
            byte[] entry = EntryV1.encode(parsed.get(i).entry());
            StagedEntry known = present.get(ids.get(i));
            if (known == null) {
                restore(parsed.get(i), entry);
            } else if (!Arrays.equals(known.entry(), entry)) {
                throw new SinkDisagrees("the entry at " + (from + i) + " is another in the database");
            } else {
                number(parsed.get(i), known);
            }
            caseSeqs.add(Arrays.copyOfRange(leaf, entry.length, leaf.length));
            hashes.add(LeafV1.hash(leaf));
        }
        unstage(ids);
        store.saveTiles(RightEdge.read(from, store::tile).append(hashes).changed());
        store.saveBatch(from, ids, caseSeqs, at);
        store.moveHead(from + leaves.size(), at);
    }

    /** What it opened to is lost with it, so only one that is of no case can be put back. */
    private void restore(LedgerLeaf leaf, byte[] entry) {
        if (!leaf.caseSeqs().isEmpty() || !leaf.entry().areaId().equals(area)) {
            throw new SinkDisagrees("an entry is lost that is of a case");
        }
        EntryInsert.run(handle, leaf.entry(), entry, mac);
    }

    private void number(LedgerLeaf leaf, StagedEntry known) {
        Map<UUID, Integer> cases = new HashMap<>();
        leaf.caseSeqs().forEach(number -> cases.merge(known.caseAt(number.ordinal()), 1, Integer::sum));
        Map<UUID, Long> next = store.nextCaseSeqs(cases);
        for (CaseSeq number : leaf.caseSeqs()) {
            UUID caseId = known.caseAt(number.ordinal());
            if (next.merge(caseId, 1L, Long::sum) - 1 != number.seq()) {
                throw new SinkDisagrees("a case has another number in the sink than is due");
            }
        }
        store.saveCaseSeqs(next);
    }

    private void unstage(List<UUID> ids) {
        handle.createUpdate("DELETE FROM marac.audit_staged WHERE area_id = :area AND entry_id = ANY (:ids)")
                .bind("area", area)
                .bindArray("ids", UUID.class, ids)
                .execute();
    }
}
