package uk.marac.oversight;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.access.MembershipRow;
import uk.marac.agency.MemberDao;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.EntryId;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Outcome;
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
    public AuditPageView page(Actor actor, AreaId area, AuditFilter filter, @Nullable EntryId after) {
        return gate.list(actor, Permission.READ_AUDIT_LOG, area, tx -> {
            List<AuditedEntry> entries = page(tx, filter.after(after, PAGE));
            if (filter.about() != null && !entries.isEmpty()) {
                tx.note(CommitmentTag.CASE, Bytes.of(filter.about().value()), filter.about());
            }
            UUID next =
                    entries.size() < PAGE ? null : entries.get(PAGE - 1).entry().id();
            return new AuditPageView(entries.stream().map(AuditEntryView::of).toList(), next);
        });
    }

    /**
     * Who did what with a case, who was last at it first; empty where the log has nothing of it. Refused attempts name no case in
     * the log, only sealed what was asked for: those that asked for the case itself are among them.
     */
    public List<AuditActorView> actors(Actor actor, AreaId area, CaseId about) {
        return gate.list(actor, Permission.READ_AUDIT_LOG, area, tx -> {
            Map<ActorTally.Key, ActorTally> tallies = new LinkedHashMap<>();
            Consumer<AuditedEntry> count = each -> tallies.computeIfAbsent(
                            ActorTally.Key.of(each.entry()), key -> new ActorTally(key, each.entry()))
                    .add(each.entry());
            tx.log().each(AuditQuery.about(about.value(), PAGE), count);
            if (!tallies.isEmpty()) {
                tx.note(CommitmentTag.CASE, Bytes.of(about.value()), about);
            }
            Stream.of(Outcome.values()).filter(Outcome::isRefusal).forEach(refusal -> tx.log()
                    .each(AuditQuery.ended(refusal, PAGE), entry -> {
                        if (asksFor(entry, about)) {
                            count.accept(entry);
                        }
                    }));
            return named(tx, tallies);
        });
    }

    private static boolean asksFor(AuditedEntry audited, CaseId about) {
        return audited.openings().entrySet().stream()
                .anyMatch(opened ->
                        audited.entry().commitments().get(opened.getKey()).tag() == CommitmentTag.TARGET
                                && Bytes.equal(opened.getValue().value(), Bytes.of(about.value())));
    }

    private static List<AuditActorView> named(Tx tx, Map<ActorTally.Key, ActorTally> tallies) {
        Map<UUID, SortedSet<String>> names = new HashMap<>();
        for (MembershipRow member : new MemberDao().all(tx)) {
            names.computeIfAbsent(member.subject(), subject -> new TreeSet<>())
                    .add(member.name().value());
        }
        return tallies.entrySet().stream()
                .map(each ->
                        each.getValue().view(names.getOrDefault(each.getKey().actorId(), Collections.emptySortedSet())))
                .sorted(Comparator.comparing(AuditActorView::last).reversed())
                .toList();
    }

    private static List<AuditedEntry> page(Tx tx, AuditQuery query) {
        return tx.log().page(query).orElseThrow(() -> ProblemException.invalid("after", "is not an entry of this log"));
    }

    /** The newest signed note, with the cosignatures of witnesses that it has so far. */
    public String checkpoint(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_CHECKPOINT, area, tx -> tx.log()
                .publishedCheckpoint()
                .map(StoredCheckpoint::note)
                .orElseThrow(tx::refuse));
    }

    /** The newest signed note that a witness cosigned. */
    public String cosignedCheckpoint(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_CHECKPOINT, area, tx -> tx.log()
                .cosignedCheckpoint()
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
}
