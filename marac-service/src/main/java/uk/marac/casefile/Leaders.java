package uk.marac.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.marac.access.ConflictRow;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;

/**
 * Coordinators and chairs whom no conflict of interest keeps out of a case, as they are now. A case that none of them sees is
 * screened, listed and unmarked by nobody.
 */
public final class Leaders {

    private static final Set<Role> LEAD = Set.of(Role.COORDINATOR, Role.CHAIR);

    private final List<MembershipRow> members;

    private Leaders(List<MembershipRow> members) {
        this.members = members;
    }

    public static Leaders of(Tx tx, CaseId id) {
        Set<UUID> closedTo = tx.rows(ConflictRow.class).where("t.case_id = :case").bind("case", id).list().stream()
                .map(ConflictRow::subject)
                .collect(Collectors.toSet());
        return new Leaders(tx.rows(MembershipRow.class).where(InForce.NOW).bind("now", tx.now()).list().stream()
                .filter(member -> LEAD.contains(member.role()) && !closedTo.contains(member.subject()))
                .toList());
    }

    /** Of coordinator and chair those of whom nobody is named. */
    public Set<Role> missing(Collection<UUID> named) {
        return LEAD.stream()
                .filter(role ->
                        members.stream().noneMatch(member -> member.role() == role && named.contains(member.subject())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The named, and everybody who leads where nobody of a role is named, in the order of their ids. */
    List<UUID> completing(Collection<UUID> named) {
        Set<Role> missing = missing(named);
        return Stream.concat(
                        named.stream(),
                        members.stream()
                                .filter(member -> missing.contains(member.role()))
                                .map(MembershipRow::subject))
                .distinct()
                .sorted()
                .toList();
    }
}
