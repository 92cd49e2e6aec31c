package uk.marac.notice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;

/** Who is told: members of the area as they are at the time of the act, each person once. */
public final class Recipients {

    private static final Set<Role> SPEAK = Set.of(Role.REPRESENTATIVE, Role.IDVA);

    private Recipients() {}

    /** Those who speak for the agencies. */
    public static List<Recipient> speakingFor(Tx tx, Collection<AgencyId> agencies) {
        return members(tx, member -> SPEAK.contains(member.role()) && agencies.contains(member.agencyId()));
    }

    /** Those who speak for any agency. */
    public static List<Recipient> speaking(Tx tx) {
        return members(tx, member -> SPEAK.contains(member.role()));
    }

    /** Those who coordinate the area. */
    public static List<Recipient> coordinating(Tx tx) {
        return members(tx, member -> member.role() == Role.COORDINATOR);
    }

    /** Those who read the area's log. */
    public static List<Recipient> auditing(Tx tx) {
        return members(tx, member -> member.role() == Role.AUDITOR);
    }

    /** Those who speak for the agencies of a meeting, and those who lead it. */
    public static List<Recipient> atMeeting(Tx tx, Collection<AgencyId> agencies) {
        return members(
                tx,
                member -> member.role().seesEveryCase()
                        || (SPEAK.contains(member.role()) && agencies.contains(member.agencyId())));
    }

    /** Those at a meeting, but not those to whom the case is closed. */
    public static List<Recipient> atMeeting(Tx tx, Collection<AgencyId> agencies, CaseId about) {
        ClosedCases closed = ClosedCases.of(tx, List.of(about));
        Map<UUID, Recipient> told = new LinkedHashMap<>();
        Stream.concat(
                        members(tx, member -> member.role().seesEveryCase()).stream()
                                .filter(recipient -> !closed.to(recipient, about)),
                        speakingFor(tx, agencies).stream().filter(recipient -> recipient.agencies().stream()
                                .anyMatch(agency -> !closed.to(recipient, about, agency))))
                .forEach(recipient -> told.putIfAbsent(recipient.subject(), recipient));
        return List.copyOf(told.values());
    }

    /** Those who speak for an agency, but not those to whom the case is closed. */
    public static List<Recipient> speakingOf(Tx tx, AgencyId agency, CaseId about) {
        ClosedCases closed = ClosedCases.of(tx, List.of(about));
        return speakingFor(tx, List.of(agency)).stream()
                .filter(recipient -> !closed.to(recipient, about, agency))
                .toList();
    }

    /** Coordinators, but not those to whom the case is closed. */
    public static List<Recipient> coordinating(Tx tx, CaseId about) {
        return leading(tx, Role.COORDINATOR, about);
    }

    /** Chairs, but not those to whom the case is closed. */
    public static List<Recipient> chairing(Tx tx, CaseId about) {
        return leading(tx, Role.CHAIR, about);
    }

    private static List<Recipient> leading(Tx tx, Role role, CaseId about) {
        ClosedCases closed = ClosedCases.of(tx, List.of(about));
        return members(tx, member -> member.role() == role).stream()
                .filter(recipient -> !closed.to(recipient, about))
                .toList();
    }

    private static List<Recipient> members(Tx tx, Predicate<MembershipRow> told) {
        Map<UUID, List<MembershipRow>> people = tx
                .rows(MembershipRow.class)
                .where(InForce.NOW)
                .bind("now", tx.now())
                .tail("ORDER BY t.valid_from, t.id")
                .list()
                .stream()
                .filter(told)
                .collect(Collectors.groupingBy(MembershipRow::subject, LinkedHashMap::new, Collectors.toList()));
        return people.entrySet().stream()
                .map(person -> recipient(person.getKey(), person.getValue()))
                .toList();
    }

    private static Recipient recipient(UUID subject, List<MembershipRow> memberships) {
        return new Recipient(
                subject,
                memberships.stream().map(MembershipRow::agencyId).collect(Collectors.toUnmodifiableSet()),
                memberships.stream()
                        .filter(membership -> membership.email() != null)
                        .map(MembershipRow::id)
                        .findFirst()
                        .orElse(null));
    }
}
