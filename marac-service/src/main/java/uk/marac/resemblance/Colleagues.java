package uk.marac.resemblance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.attendance.AttendanceRow;
import uk.marac.gate.Tx;

/** Everybody who would hear of cases of the area. */
final class Colleagues {

    private Colleagues() {}

    /** Members as they are now, each person once for each name; then guests as meetings named them. */
    static List<Colleague> of(Tx tx) {
        List<Colleague> all = new ArrayList<>();
        tx
                .rows(MembershipRow.class)
                .where(InForce.NOW)
                .bind("now", tx.now())
                .tail("ORDER BY t.valid_from, t.id")
                .list()
                .stream()
                .map(Colleagues::of)
                .filter(member -> all.stream()
                        .noneMatch(
                                other -> other.isSameAs(member) && other.name().equals(member.name())))
                .forEach(all::add);
        Set<Colleague> guests = new LinkedHashSet<>();
        tx.rows(AttendanceRow.class).tail("ORDER BY t.id").list().forEach(attended -> attended.people().value().stream()
                .filter(person -> person.subject() == null)
                .forEach(person -> guests.add(new Colleague(null, attended.agencyId(), person.name()))));
        all.addAll(guests);
        return all;
    }

    static Colleague of(MembershipRow member) {
        return new Colleague(member.subject(), member.agencyId(), member.name().value());
    }
}
