package uk.marac.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.agency.MemberRequest;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MembershipId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** An area of its own with agencies and a member of every role, for one test or one class of tests. */
public final class City {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Queue<City> OF_THIS_CLASS = new ConcurrentLinkedQueue<>();

    public final TestService service;
    public final AreaId area;
    public final String code;
    private final Map<AgencyKind, AgencyId> agencies = new EnumMap<>(AgencyKind.class);
    private final Map<Person, UUID> subjects = new EnumMap<>(Person.class);

    /** Who there is, and for which agency. */
    public enum Person {
        ADMINISTRATOR(Role.ADMINISTRATOR, AgencyKind.OTHER),
        COORDINATOR(Role.COORDINATOR, AgencyKind.OTHER),
        CHAIR(Role.CHAIR, AgencyKind.POLICE),
        POLICE(Role.REPRESENTATIVE, AgencyKind.POLICE),
        HOUSING(Role.REPRESENTATIVE, AgencyKind.HOUSING),
        HEALTH(Role.REPRESENTATIVE, AgencyKind.PRIMARY_CARE),
        CHILDREN(Role.REPRESENTATIVE, AgencyKind.CHILDRENS_SOCIAL_CARE),
        PROBATION(Role.REPRESENTATIVE, AgencyKind.PROBATION),
        IDVA(Role.IDVA, AgencyKind.IDVA_SERVICE),
        DISCLOSURE_OFFICER(Role.DISCLOSURE_OFFICER, AgencyKind.OTHER),
        AUDITOR(Role.AUDITOR, AgencyKind.OTHER),
        STEERING_GROUP(Role.STEERING_GROUP, AgencyKind.OTHER);

        private final Role role;
        private final AgencyKind agency;

        Person(Role role, AgencyKind agency) {
            this.role = role;
            this.agency = agency;
        }

        public Role role() {
            return role;
        }

        public AgencyKind agency() {
            return agency;
        }
    }

    private City(TestService service, AreaId area, String code) {
        this.service = service;
        this.area = area;
        this.code = code;
    }

    /** A new area in the shared service. */
    public static City open() {
        City city = open(TestService.shared());
        OF_THIS_CLASS.add(city);
        return city;
    }

    /** When the last test that needs them is over. What is in them stays; only no job goes there any more. */
    static void leave() {
        for (City city = OF_THIS_CLASS.poll(); city != null; city = OF_THIS_CLASS.poll()) {
            UUID area = city.area.value();
            Superuser.execute(city.service.database, "DELETE FROM marac.area WHERE id = ?", area);
            Superuser.execute(city.service.database, "DELETE FROM marac.audit_staged WHERE area_id = ?", area);
        }
    }

    public static City open(TestService service) {
        Actor operator = service.operator();
        String code = "city-" + COUNT.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        City city = new City(service, service.wiring.areas.open(operator, code, "A city", "CT"), code);
        service.wiring.gate.write(operator, Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
            for (Person person : Person.values()) {
                AgencyId agency = city.agencies.computeIfAbsent(
                        person.agency,
                        kind -> service.wiring.agencies.begin(
                                tx, new AgencyRequest(kind, kind.name() + " of the city")));
                city.subjects.put(person, begin(tx, agency, person));
            }
            return city;
        });
        return city;
    }

    /** All in one act: as many as there are take long one by one, and each class opens a city for every test. */
    private static UUID begin(WriteTx tx, AgencyId agency, Person person) {
        UUID subject = UUID.randomUUID();
        tx.insert(new MembershipRow(
                tx.area(),
                new MembershipId(tx.newId()),
                1,
                subject,
                agency,
                person.role,
                tx.now(),
                null,
                new Narrative("Member " + person),
                null,
                new Confidential<>(false)));
        return subject;
    }

    /** Appoints somebody and returns their subject. */
    public UUID appoint(AgencyId agency, Role role, String name) {
        UUID subject = UUID.randomUUID();
        var unused = service.wiring.members.appoint(
                service.operator(), area, new MemberRequest(subject, agency, role, false, name, null), null);
        return subject;
    }

    /** Ends all that somebody is here. */
    public void end(UUID subject) {
        for (JsonNode member :
                as(Person.ADMINISTRATOR).get(path("/members")).expect(200).json()) {
            if (member.get("subject").textValue().equals(subject.toString())
                    && member.get("until").isNull()) {
                steppedUp(Person.ADMINISTRATOR)
                        .delete(path("/members/" + member.get("id").textValue()), 1)
                        .expect(204);
            }
        }
    }

    public AgencyId agency(AgencyKind kind) {
        AgencyId agency = agencies.get(kind);
        if (agency == null) {
            throw new IllegalArgumentException("no such agency in this city: " + kind);
        }
        return agency;
    }

    public UUID subject(Person person) {
        UUID subject = subjects.get(person);
        if (subject == null) {
            throw new IllegalArgumentException("nobody is " + person);
        }
        return subject;
    }

    /** A caller signed in as usual. */
    public Api as(Person person) {
        return as(subject(person));
    }

    public Api as(UUID subject) {
        return new Api(service.address(), service.issuer.token(subject));
    }

    /** A caller who has just signed in again, strongly. */
    public Api steppedUp(Person person) {
        return new Api(
                service.address(), service.issuer.token(subject(person), claims -> claims.claim("acr", "stepped-up")));
    }

    public Api withoutToken() {
        return new Api(service.address(), null);
    }

    /** An address in this area: {@code path("/agencies")}. */
    public String path(String rest) {
        return "/areas/" + area + rest;
    }
}
