package uk.marac.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.LogProof;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.ledger.AuditQuery;
import uk.marac.ledger.AuditedEntry;
import uk.marac.ledger.Cosignable;
import uk.marac.ledger.Cosigning;
import uk.marac.ledger.LogHead;
import uk.marac.ledger.LogWalk;
import uk.marac.ledger.SinkFolder;
import uk.marac.ledger.StoredCheckpoint;
import uk.marac.ledger.Whereabouts;

/** One area's log as a transaction sees it: entries, proofs, checkpoints. Reads only. */
public final class AuditLog {

    private final Handle handle;
    private final UUID area;
    private final Core core;

    AuditLog(Handle handle, UUID area, Core core) {
        this.handle = handle;
        this.area = area;
        this.core = core;
    }

    /** Empty where the page would begin after an entry that is not there. */
    public Optional<List<AuditedEntry>> page(AuditQuery query) {
        return core.auditReader().page(handle, area, query);
    }

    /** All of these, page after page. */
    public void each(AuditQuery first, Consumer<AuditedEntry> work) {
        AuditQuery query = first;
        List<AuditedEntry> entries;
        do {
            entries = page(query).orElseThrow();
            entries.forEach(work);
            if (!entries.isEmpty()) {
                query = first.goingOn(entries.get(entries.size() - 1).entry().id());
            }
        } while (entries.size() == first.limit());
    }

    public Optional<AuditedEntry> find(UUID entryId) {
        return core.auditReader().find(handle, area, entryId);
    }

    /** Empty until a checkpoint covers the leaf. */
    public Optional<LogProof> proof(long index) {
        return core.auditReader().proof(handle, area, index);
    }

    /**
     * Makes inclusion proofs, each by the leaf's index.
     *
     * @param size of a checkpoint of this log, which covers the leaves that are asked for
     */
    public LongFunction<List<Hash>> inclusions(long size) {
        return core.auditReader().inclusions(handle, area, size);
    }

    /** The ids of these cases and of all that hangs on them: what somebody who got nothing may have asked for. */
    public Set<UUID> targets(Collection<CaseId> cases) {
        List<UUID> ids = cases.stream().map(CaseId::value).toList();
        Set<UUID> targets = new HashSet<>(ids);
        for (TargetKind kind : TargetKind.values()) {
            if (kind.caseColumn() != null && kind != TargetKind.CASE) {
                targets.addAll(handle.createQuery("SELECT t.id FROM marac." + kind.table()
                                + " t WHERE t.area_id = :area AND t." + kind.caseColumn() + " = ANY(:cases)")
                        .bind("area", area)
                        .bindArray("cases", UUID.class, ids)
                        .mapTo(UUID.class)
                        .list());
            }
        }
        return targets;
    }

    public Optional<StoredCheckpoint> newestCheckpoint() {
        return core.checkpoints().newest(handle, area);
    }

    /** The newest checkpoint with the cosignatures of witnesses that it has so far. */
    public Optional<StoredCheckpoint> publishedCheckpoint() {
        return new Cosigning(handle, area).published();
    }

    /** The newest checkpoint that a witness cosigned; empty where none ever did. */
    public Optional<StoredCheckpoint> cosignedCheckpoint() {
        return new Cosigning(handle, area).cosigned();
    }

    /** The log's name, and the size of its newest checkpoint, 0 for none. */
    public LogHead signed() {
        return core.checkpoints().signed(handle, area);
    }

    /**
     * What witnesses may be asked about.
     *
     * @param sink which must have it too
     * @param keys of the witnesses, by {@link uk.marac.ledger.CosignerKey}
     * @param orStored whether, where the sink has none or cannot be read, the newest is taken that a witness has cosigned
     * @throws java.io.UncheckedIOException where the sink cannot be read
     */
    public Optional<Cosignable> toCosign(@Nullable SinkFolder sink, List<String> keys, boolean orStored) {
        return new Cosigning(handle, area).next(sink, keys, orStored);
    }

    /** What a witness is sent that is thought to know the log at a size. */
    public AddCheckpoint askedOf(Cosignable log, long known) {
        return new Cosigning(handle, area).request(log.checkpoint(), known);
    }

    /** What an outsider needs to check the log's checkpoints. */
    public List<VerifierKey> verifierKeys() {
        return core.checkpoints().verifierKeys(handle, area);
    }

    /**
     * What became of entries that were committed before this transaction began.
     *
     * @param since a place before which none of them is expected; looked at all the same before one is called lost
     */
    public Whereabouts whereabouts(Collection<UUID> committed, long since) {
        return Whereabouts.read(handle, area, committed, since);
    }

    /** For who reads all of the log back, place by place. */
    public LogWalk walk() {
        return new LogWalk(handle, area, core.vault().areaKeys());
    }
}
