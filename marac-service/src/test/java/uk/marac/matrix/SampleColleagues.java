package uk.marac.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Api;
import uk.marac.testing.City.Person;

/** Bodies about parties who work with those who would read of them. */
final class SampleColleagues {

    private SampleColleagues() {}

    /** Of a new member who is called like the victim, where nobody is of whom nothing was said. */
    static Map<String, Object> resemblance(World world) {
        String referral = world.city.path("/referrals/" + world.id("referrals"));
        Api coordinator = world.city.as(Person.COORDINATOR);
        JsonNode victim = coordinator.get(referral).expect(200).json().at("/people/0");
        world.city.appoint(
                world.city.agency(AgencyKind.POLICE),
                Role.REPRESENTATIVE,
                victim.get("givenNames").textValue() + " "
                        + victim.get("surname").textValue());
        JsonNode all = coordinator.get(referral + "/resemblances").expect(200).json();
        JsonNode newest = all.get(all.size() - 1);
        return Map.of(
                "subject",
                newest.get("subject").textValue(),
                "agency",
                newest.get("agency").textValue(),
                "name",
                newest.get("name").textValue(),
                "person",
                newest.get("person").textValue(),
                "decision",
                "DISMISSED",
                "reason",
                "Another person.");
    }

    static Map<String, Object> staffCase(World world) {
        return Map.of(
                "named",
                List.of(world.city.subject(Person.COORDINATOR), world.city.subject(Person.CHAIR)),
                "reason",
                "It is needed.");
    }
}
