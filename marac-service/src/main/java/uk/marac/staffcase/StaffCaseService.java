package uk.marac.staffcase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.access.StaffCaseRow;
import uk.marac.casefile.Conflicts;
import uk.marac.casefile.Leaders;
import uk.marac.casefile.OtherCases;
import uk.marac.casefile.StaffCases;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.StaffCaseId;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.matching.CaseLinks;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Marks staff cases, says to whom they are open, and unmarks them. */
public final class StaffCaseService {

    private final Gate gate;
    private final StaffCases staffCases = new StaffCases();
    private final OtherCases others = new OtherCases(new CaseLinks());

    public StaffCaseService(Gate gate) {
        this.gate = gate;
    }

    public StaffCaseView view(Actor actor, AreaId area, CaseId id) {
        return gate.read(actor, Permission.VIEW_STAFF_CASE, Target.of(area, id), tx -> staffCases
                .of(tx, id)
                .map(StaffCaseView::of)
                .orElseGet(StaffCaseView::none));
    }

    /**
     * Closes a case, and the others that were determined to be of the same people, to everybody who is not named, from now
     * on; said again, it names others.
     *
     * @param ifMatch names the version of the mark that is changed; null for the first
     * @return the version written
     * @throws ProblemException 422 where somebody named is no member, or nobody named could lead the case
     */
    public long mark(Actor actor, AreaId area, CaseId id, @Nullable String ifMatch, StaffCaseRequest request) {
        return gate.write(actor, Permission.MARK_STAFF_CASE, Target.of(area, id), tx -> {
            Set<CaseId> together = others.keep(tx, id);
            Optional<StaffCaseRow> earlier = staffCases.of(tx, id);
            if (earlier.isPresent() || ifMatch != null) {
                EntityTags.check(
                        EntityTags.expected(ifMatch),
                        earlier.map(StaffCaseRow::version).orElse(0L));
            }
            checkMembers(tx, request.named());
            checkLed(tx, id, request.named());
            StaffCaseRow row = StaffCaseRow.marked(
                    area,
                    earlier.map(StaffCaseRow::id).orElseGet(() -> new StaffCaseId(tx.newId())),
                    earlier.map(StaffCaseRow::version).orElse(1L),
                    id,
                    request.named().stream().sorted().toList(),
                    request.reason(),
                    actor.id(),
                    tx.now());
            long version = write(tx, row, earlier.isPresent());
            staffCases.follow(tx, row, earlier.orElse(null), together);
            return version;
        });
    }

    /**
     * Opens a case again to everybody to whom it would be open. Others of the same people stay closed until they are unmarked.
     *
     * @throws ProblemException 409 if it is no staff case
     */
    public void unmark(Actor actor, AreaId area, CaseId id, @Nullable String ifMatch, LiftingRequest request) {
        gate.write(actor, Permission.UNMARK_STAFF_CASE, Target.of(area, id), tx -> {
            Conflicts.oneAtATime(tx);
            StaffCaseRow row =
                    staffCases.of(tx, id).orElseThrow(() -> ProblemException.conflict("staffCase", "is none"));
            EntityTags.check(EntityTags.expected(ifMatch), row.version());
            tx.note(CommitmentTag.REASON, request.reason().getBytes(UTF_8), id);
            tx.delete(row);
            return id;
        });
    }

    /** Those that nobody leads any more, without a word of whom they are about. */
    public List<LeaderlessView> leaderless(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_LEADERLESS_STAFF_CASES, area, tx -> staffCases.all(tx).stream()
                .map(row -> new LeaderlessView(row.caseId(), missing(tx, row.caseId(), row.named())))
                .filter(view -> !view.missing().isEmpty())
                .toList());
    }

    /**
     * Opens a staff case to some more, who lead it from now on. Only while nobody does: else those who do name others.
     *
     * @throws ProblemException 409 if it is none or somebody leads it, 422 where somebody named is no member, or nobody
     *     named could lead the case
     */
    public void nameLeaders(Actor actor, AreaId area, CaseId id, StaffCaseRequest request) {
        gate.write(actor, Permission.NAME_STAFF_CASE_LEADERS, Target.of(area, id), tx -> {
            Set<CaseId> together = others.keep(tx, id);
            StaffCaseRow row = staffCases
                    .of(tx, id)
                    .filter(mark -> !missing(tx, id, mark.named()).isEmpty())
                    .orElseThrow(() -> ProblemException.conflict("staffCase", "is none, or somebody leads it"));
            checkMembers(tx, request.named());
            Set<UUID> all = new HashSet<>(row.named());
            all.addAll(request.named());
            checkLed(tx, id, all);
            tx.note(CommitmentTag.REASON, request.reason().getBytes(UTF_8), id);
            staffCases.admit(tx, row, request.named(), together);
            return id;
        });
    }

    private static List<Role> missing(Tx tx, CaseId id, Collection<UUID> named) {
        return Leaders.of(tx, id).missing(named).stream().sorted().toList();
    }

    private static long write(WriteTx tx, StaffCaseRow row, boolean there) {
        if (there) {
            return tx.update(row);
        }
        tx.insert(row);
        return 1L;
    }

    private static void checkMembers(Tx tx, Set<UUID> named) {
        Set<UUID> members = tx
                .rows(MembershipRow.class)
                .where("t.subject = ANY(:named) AND " + InForce.NOW)
                .bind("named", named)
                .bind("now", tx.now())
                .list()
                .stream()
                .map(MembershipRow::subject)
                .collect(Collectors.toSet());
        if (!members.equals(named)) {
            throw ProblemException.invalid("named", "must all be members of this area");
        }
    }

    /** A case that nobody leads is forgotten, and one that no chair sees is never unmarked. */
    private static void checkLed(Tx tx, CaseId id, Set<UUID> named) {
        if (!missing(tx, id, named).isEmpty()) {
            throw ProblemException.invalid(
                    "named", "must hold a coordinator and a chair to whom the case is not closed");
        }
    }
}
