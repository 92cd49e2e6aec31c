package uk.marac.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.EntryMac;
import uk.marac.keys.ledger.note.LogProof;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.TileHashReader;
import uk.marac.keys.ring.Purpose;
import uk.marac.vault.AreaKeys;

/**
 * Reads entries back for auditors, opens what stands behind their commitments, and makes proofs that need no trust in
 * us.
 */
public final class AuditReader {

    private final AreaKeys areaKeys;

    public AuditReader(AreaKeys areaKeys) {
        this.areaKeys = areaKeys;
    }

    /**
     * One page of entries. With a case, what they say of that case is opened; without, what they say of none.
     *
     * @return empty where {@code after} is no entry of this log
     * @throws uk.marac.vault.RowTampered for an entry that is not what was written
     */
    public Optional<List<AuditedEntry>> page(Handle handle, UUID area, AuditQuery query) {
        EntryStore store = new EntryStore(handle, area);
        Optional<List<StoredEntry>> page = store.page(query);
        return page.map(entries -> checked(handle, area, entries, query.caseId()));
    }

    public Optional<AuditedEntry> find(Handle handle, UUID area, UUID entryId) {
        Optional<StoredEntry> stored = new EntryStore(handle, area).find(entryId);
        return stored.map(entry -> checked(handle, area, List.of(entry), null).get(0));
    }

    /** Shows offline that the leaf is in the log, by a checkpoint that a witness cosigned if one is; empty until one covers it. */
    public Optional<LogProof> proof(Handle handle, UUID area, long index) {
        LogStore store = new LogStore(handle, area);
        return new Cosigning(handle, area)
                .covering(index)
                .map(checkpoint -> new LogProof(
                        null,
                        index,
                        Proofs.inclusion(index, checkpoint.size(), new TileHashReader(checkpoint.size(), store::tile)),
                        SignedNote.parse(checkpoint.note().getBytes(UTF_8))));
    }

    /**
     * Makes inclusion proofs of leaves under one checkpoint; each tile is read once.
     *
     * @param size of the checkpoint
     */
    public LongFunction<List<Hash>> inclusions(Handle handle, UUID area, long size) {
        TileHashReader nodes = new TileHashReader(size, new LogStore(handle, area)::tile);
        return index -> Proofs.inclusion(index, size, nodes);
    }

    private List<AuditedEntry> checked(Handle handle, UUID area, List<StoredEntry> entries, @Nullable UUID caseId) {
        if (entries.isEmpty()) {
            return List.of();
        }
        EntryMac mac = EntryMac.of(areaKeys.secret(handle, area, Purpose.AUDIT_MAC));
        Openings openings = Openings.read(
                handle, area, areaKeys, entries.stream().map(StoredEntry::id).toList(), caseId);
        List<AuditedEntry> checked = new ArrayList<>(entries.size());
        for (StoredEntry entry : entries) {
            var believed = entry.believed(area, mac);
            checked.add(new AuditedEntry(
                    believed,
                    entry.place(),
                    openings.cases(entry.id(), believed),
                    openings.opened(entry.id(), believed)));
        }
        return checked;
    }
}
