package uk.marac.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.TargetKind;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/**
 * Somebody who tries an endpoint.
 *
 * @param role null for who has no live membership in the area
 */
record Visitor(
        String name,
        Api usual,
        Api steppedUp,
        @Nullable Role role,
        @Nullable AgencyKind agency) {

    private static final Set<Person> MEMBERS = Set.of(
            Person.COORDINATOR,
            Person.CHAIR,
            Person.POLICE,
            Person.HOUSING,
            Person.HEALTH,
            Person.PROBATION,
            Person.IDVA,
            Person.DISCLOSURE_OFFICER,
            Person.AUDITOR,
            Person.ADMINISTRATOR,
            Person.STEERING_GROUP);

    static List<Visitor> to(World world, City elsewhere) {
        City city = world.city;
        List<Visitor> visitors = new ArrayList<>();
        MEMBERS.stream()
                .sorted()
                .forEach(person -> visitors.add(new Visitor(
                        person.name(), city.as(person), city.steppedUp(person), person.role(), person.agency())));
        visitors.add(outsider("a former member", city, city.subject(Person.CHILDREN)));
        visitors.add(outsider("nobody's member", city, UUID.randomUUID()));
        visitors.add(outsider("another area's coordinator", city, elsewhere.subject(Person.COORDINATOR)));
        return visitors;
    }

    /** Whether the words of the committed matrix give this visitor the act. */
    boolean mayOn(World world, CommittedMatrix matrix, Endpoint endpoint) {
        if (role == null || agency == null) {
            return false;
        }
        TargetKind target = endpoint.permission().target();
        Set<String> grounds = matrix.grounds(endpoint.permission(), role);
        return grounds.contains("area")
                || (grounds.contains("involved") && world.involved(target).contains(agency))
                || (grounds.contains("before") && world.before(target).contains(agency))
                || (grounds.contains("own") && world.owner(target) == agency);
    }

    private static Visitor outsider(String name, City city, UUID subject) {
        Api steppedUp = new Api(
                city.service.address(),
                city.service.issuer.token(subject, claims -> claims.claim("acr", "stepped-up")));
        return new Visitor(name, city.as(subject), steppedUp, null, null);
    }
}
