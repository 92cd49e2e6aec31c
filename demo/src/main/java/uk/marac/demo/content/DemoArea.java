package uk.marac.demo.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.agency.MemberRequest;
import uk.marac.demo.DemoPerson;
import uk.marac.gate.Actor;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MembershipId;
import uk.marac.operator.Operator;

/**
 * A fictional area with its agencies and members, made as a real one is: an operator opens it, its administrator does
 * the rest.
 */
final class DemoArea {
    private static final Map<String, AgencyKind> KINDS = Map.of(
            "coordination", AgencyKind.OTHER,
            "police", AgencyKind.POLICE,
            "idva-service", AgencyKind.IDVA_SERVICE,
            "childrens-social-care", AgencyKind.CHILDRENS_SOCIAL_CARE,
            "housing", AgencyKind.HOUSING,
            "health", AgencyKind.PRIMARY_CARE,
            "probation", AgencyKind.PROBATION,
            "oversight", AgencyKind.OTHER);
    private static final Map<String, String> NAMES = Map.of(
            "coordination", "MARAC coordination",
            "police", "Police",
            "idva-service", "Idva service",
            "childrens-social-care", "Children's social care",
            "housing", "Housing",
            "health", "General practices",
            "probation", "Probation",
            "oversight", "Audit and oversight");

    final Wiring wiring;
    final AreaId id;
    final String code;
    private final DemoClock clock;
    private final List<DemoPerson> people;
    private final Map<String, AgencyId> agencies = new HashMap<>();

    private DemoArea(Wiring wiring, DemoClock clock, AreaId id, String code) {
        this.wiring = wiring;
        this.clock = clock;
        this.id = id;
        this.code = code;
        this.people = DemoPerson.all().stream()
                .filter(person -> person.area().equals(code))
                .toList();
    }

    static DemoArea open(Wiring wiring, DemoClock clock, String code, String name, String caseNumberPrefix) {
        Actor operator = Operator.actor(UUID.randomUUID(), clock.now());
        DemoArea area = new DemoArea(wiring, clock, wiring.areas.open(operator, code, name, caseNumberPrefix), code);
        DemoPerson administrator = area.person("administrator");
        var unused = wiring.areas.appointAdministrator(
                operator,
                area.id,
                new AgencyRequest(
                        KINDS.getOrDefault(administrator.agency(), AgencyKind.OTHER), name(name, administrator)),
                administrator.id(),
                administrator.name());
        Actor appoints = area.steppedUp("administrator");
        wiring.agencies.list(appoints, area.id).forEach(host -> area.agencies.put(administrator.agency(), host.id()));
        for (DemoPerson person : area.people) {
            area.appoint(appoints, name, person);
        }
        return area;
    }

    /** One that was opened before. */
    static DemoArea of(Wiring wiring, DemoClock clock, String code, AreaId id) {
        DemoArea area = new DemoArea(wiring, clock, id, code);
        Map<String, AgencyId> byName = new HashMap<>();
        wiring.agencies.list(area.as("coordinator"), id).forEach(agency -> byName.put(agency.name(), agency.id()));
        area.people.forEach(person ->
                area.agencies.put(person.agency(), Objects.requireNonNull(byName.get(name(area.name(), person)))));
        return area;
    }

    /** As people call it. */
    String name() {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }

    /** The agency that somebody is of. */
    AgencyId agencyOf(String who) {
        return Objects.requireNonNull(agencies.get(person(who).agency()));
    }

    /** The time in the story. */
    Instant now() {
        return clock.now();
    }

    /** Somebody of this area, signed in now. */
    Actor as(String who) {
        return Actor.person(person(who).id(), UUID.randomUUID(), 1, clock.now());
    }

    /** Somebody who has just proven once more who they are. */
    Actor steppedUp(String who) {
        return Actor.person(person(who).id(), UUID.randomUUID(), 2, clock.now());
    }

    DemoPerson person(String who) {
        return people.stream()
                .filter(person -> person.username().equals(code + "-" + who))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + who));
    }

    private void appoint(Actor appoints, String areaName, DemoPerson person) {
        AgencyId agency = agencies.computeIfAbsent(
                person.agency(),
                key -> new AgencyId(wiring.agencies.add(
                        appoints,
                        id,
                        new AgencyRequest(KINDS.getOrDefault(key, AgencyKind.OTHER), name(areaName, person)),
                        null)));
        Role role =
                switch (person.role()) {
                    case "DEPUTY_COORDINATOR" -> Role.COORDINATOR;
                    case "DEPUTY_REPRESENTATIVE", "FORMER_MEMBER" -> Role.REPRESENTATIVE;
                    case "AREA_ADMINISTRATOR", "OBSERVER" -> Role.ADMINISTRATOR;
                    default -> Role.valueOf(person.role());
                };
        // The administrator is a member already; an observer can sign in and is nobody here.
        if (role != Role.ADMINISTRATOR) {
            UUID membership = wiring.members.appoint(
                    appoints,
                    id,
                    new MemberRequest(
                            person.id(), agency, role, person.role().startsWith("DEPUTY"), person.name(), null),
                    null);
            if (person.role().equals("FORMER_MEMBER")) {
                wiring.members.end(appoints, id, new MembershipId(membership), 1);
            }
        }
    }

    private static String name(String areaName, DemoPerson person) {
        return areaName + " " + NAMES.get(person.agency());
    }
}
