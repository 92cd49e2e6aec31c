package uk.marac.agency;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uk.marac.access.MembershipRow;
import uk.marac.gate.Tx;

/** What people are called, who signed, moved or recorded something. */
public final class MemberNames {

    private MemberNames() {}

    /** The names of people by their subject, as their newest membership has it. */
    public static Map<UUID, String> of(Tx tx, Collection<UUID> subjects) {
        Map<UUID, String> names = new HashMap<>();
        tx.rows(MembershipRow.class).where("t.subject = ANY(:subjects)").bind("subjects", subjects).list().stream()
                .sorted(Comparator.comparing(MembershipRow::validFrom))
                .forEach(member -> names.put(member.subject(), member.name().value()));
        return names;
    }
}
