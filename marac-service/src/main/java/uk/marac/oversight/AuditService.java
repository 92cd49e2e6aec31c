package uk.marac.oversight;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.EntryId;
import uk.marac.id.Id;
import uk.marac.id.SubjectId;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.ledger.AuditQuery;
import uk.marac.ledger.AuditedEntry;
import uk.marac.ledger.Place;
import uk.marac.ledger.StoredCheckpoint;
import uk.marac.web.ProblemException;

/** What auditors read: who did what, when and why, and proof that the log is whole. Reading is itself an entry. */
public final class AuditService {

    static final int PAGE = 200;

    private final Gate gate;

    public AuditService(Gate gate) {
        this.gate = gate;
    }

    /** @throws ProblemException 422 where {@code after} is no entry of this area's log */
    public AuditPageView page(
            Actor actor, AreaId area, @Nullable CaseId about, @Nullable SubjectId by, @Nullable EntryId after) {
        return gate.list(actor, Permission.READ_AUDIT_LOG, area, tx -> {
            List<AuditedEntry> entries = tx.log()
                    .page(new AuditQuery(valueOf(about), valueOf(by), valueOf(after), PAGE))
                    .orElseThrow(() -> ProblemException.invalid("after", "is not an entry of this log"));
            if (about != null && !entries.isEmpty()) {
                tx.note(CommitmentTag.CASE, Bytes.of(about.value()), about);
            }
            UUID next =
                    entries.size() < PAGE ? null : entries.get(PAGE - 1).entry().id();
            return new AuditPageView(entries.stream().map(AuditEntryView::of).toList(), next);
        });
    }

    /** The newest signed note, exactly as stored. */
    public String checkpoint(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_CHECKPOINT, area, tx -> tx.log()
                .newestCheckpoint()
                .map(StoredCheckpoint::note)
                .orElseThrow(tx::refuse));
    }

    /** The log's own keys in the form of signed notes, one a line. */
    public String verifierKeys(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_CHECKPOINT, area, tx -> tx.log().verifierKeys().stream()
                .map(VerifierKey::toString)
                .collect(Collectors.joining("\n", "", "\n")));
    }

    /**
     * A C2SP tlog-proof of one entry.
     *
     * @throws ProblemException 409 until the entry is sequenced and a checkpoint covers it
     */
    public byte[] proof(Actor actor, AreaId area, EntryId entryId) {
        return gate.list(actor, Permission.READ_AUDIT_LOG, area, tx -> tx.log()
                .proof(place(tx, entryId).index())
                .orElseThrow(() -> ProblemException.conflict("entry", "is not covered by a checkpoint yet"))
                .bytes());
    }

    /**
     * The bytes that the tree hashes for one entry: what a proof is about.
     *
     * @throws ProblemException 409 until it is sequenced
     */
    public byte[] leaf(Actor actor, AreaId area, EntryId entryId) {
        return gate.list(
                actor, Permission.READ_AUDIT_LOG, area, tx -> place(tx, entryId).leaf());
    }

    private static Place place(Tx tx, EntryId entryId) {
        Place place = tx.log().find(entryId.value()).orElseThrow(tx::refuse).place();
        if (place == null) {
            throw ProblemException.conflict("entry", "has no place in the log yet");
        }
        return place;
    }

    private static @Nullable UUID valueOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
