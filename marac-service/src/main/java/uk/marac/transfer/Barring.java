package uk.marac.transfer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.marac.access.ConflictRow;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.access.StaffCaseRow;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.Declarations;
import uk.marac.casefile.StaffCases;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.StaffCaseId;
import uk.marac.matching.CaseLinks;
import uk.marac.vault.Narrative;

/** Keeps those out of a received case who are kept out of it where it came from: people go from area to area too. */
final class Barring {

    private static final Narrative DECLARED = new Narrative("Declared in the area from which the case came.");
    private static final String MARKED = "It is a staff case in the area from which it came.";

    private final Declarations declarations = new Declarations(new CaseLinks());
    private final StaffCases staffCases = new StaffCases();
    private final CaseFiles files = new CaseFiles();

    /** Of whom the letter that made the case tells, and of whom a later one tells anew. What was lifted here stays lifted. */
    void follow(WriteTx tx, CaseId id, KeptOut known, KeptOut told, UUID acceptedBy) {
        // Before the area, as every other act does; and somebody may be marking it by hand.
        files.hold(tx, id);
        Set<UUID> added = new HashSet<>(told.people());
        known.people().forEach(added::remove);
        if (!added.isEmpty()) {
            declarations.follow(tx, id, added, DECLARED);
        }
        if (told.staffCase() && !known.staffCase()) {
            mark(tx, id, acceptedBy);
        }
    }

    private void mark(WriteTx tx, CaseId id, UUID acceptedBy) {
        Optional<StaffCaseRow> own = staffCases.of(tx, id);
        if (own.filter(mark -> !mark.isPresumed()).isPresent()) {
            return;
        }
        StaffCaseRow mark = StaffCaseRow.marked(
                tx.area(),
                own.map(StaffCaseRow::id).orElseGet(() -> new StaffCaseId(tx.newId())),
                own.map(StaffCaseRow::version).orElse(1L),
                id,
                named(tx, id, acceptedBy),
                MARKED,
                acceptedBy,
                tx.now());
        if (own.isPresent()) {
            tx.update(mark);
        } else {
            tx.insert(mark);
        }
    }

    /** Who accepted it and the chairs: they name the others. Where who accepted it may not see it, every coordinator who may. */
    private static List<UUID> named(Tx tx, CaseId id, UUID acceptedBy) {
        Set<UUID> closedTo =
                new HashSet<>(tx.rows(ConflictRow.class).where("t.case_id = :case").bind("case", id).list().stream()
                        .map(ConflictRow::subject)
                        .toList());
        List<MembershipRow> members =
                tx.rows(MembershipRow.class).where(InForce.NOW).bind("now", tx.now()).list().stream()
                        .filter(member -> !closedTo.contains(member.subject()))
                        .toList();
        Set<UUID> coordinators = subjects(members, Role.COORDINATOR);
        Set<UUID> named = new HashSet<>(subjects(members, Role.CHAIR));
        named.addAll(coordinators.contains(acceptedBy) ? Set.of(acceptedBy) : coordinators);
        return named.stream().sorted().toList();
    }

    private static Set<UUID> subjects(Collection<MembershipRow> members, Role role) {
        Set<UUID> subjects = new HashSet<>();
        members.stream()
                .filter(member -> member.role() == role)
                .map(MembershipRow::subject)
                .forEach(subjects::add);
        return subjects;
    }
}
