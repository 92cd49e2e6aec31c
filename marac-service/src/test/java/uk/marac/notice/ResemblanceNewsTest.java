package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.MemberRequest;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.TestService;

/** Who is told that somebody came who is called like a party of a case under way. */
@Tag("database")
class ResemblanceNewsTest {

    private static final TestService SERVICE = new TestService();

    private final City city = City.open(SERVICE);
    private final MemberTelling members = new MemberTelling(city);
    private final PostOffice post = new PostOffice().open();
    private final Accepted accepted = Referrals.accepted(city);
    private final String victim = victim();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void the_coordinators_are_told_how_many_cases_and_nobody_else_is() {
        members.reach(Person.COORDINATOR, Person.CHAIR, Person.ADMINISTRATOR, Person.POLICE);
        appoint(Role.REPRESENTATIVE, "Ottilie Unwin", null);
        assertThat(post.raw()).as("of nobody").isEmpty();

        appoint(Role.REPRESENTATIVE, victim, "newcomer@city.example");

        assertThat(post.addressees()).containsExactly(members.address(Person.COORDINATOR));
        assertThat(post.raw())
                .singleElement()
                .asString()
                .contains("Waiting for your answer: 1")
                .doesNotContain(victim, accepted.caseNumber());
    }

    @Test
    void a_coordinator_to_whom_the_case_is_closed_is_not_told_and_the_chair_is_where_nobody_else_could_answer() {
        members.reach(Person.COORDINATOR, Person.CHAIR);
        city.as(Person.COORDINATOR)
                .post(city.path("/cases/" + accepted.caseId() + "/conflicts"), Map.of("nature", "My cousin."))
                .expect(201);

        appoint(Role.COORDINATOR, victim, "newcomer@city.example");

        assertThat(post.addressees()).containsExactly(members.address(Person.CHAIR));
    }

    @Test
    void what_was_told_is_not_told_again_when_they_get_another_role() {
        members.reach(Person.COORDINATOR);
        UUID subject = UUID.randomUUID();
        appoint(subject, Role.REPRESENTATIVE, victim, null);
        appoint(subject, Role.IDVA, victim, null);

        assertThat(post.addressees()).containsExactly(members.address(Person.COORDINATOR));
    }

    private void appoint(Role role, String name, @Nullable String email) {
        appoint(UUID.randomUUID(), role, name, email);
    }

    /** And has them compared, and sends what comes of it. */
    private void appoint(UUID subject, Role role, String name, @Nullable String email) {
        var unused = SERVICE.wiring.members.appoint(
                SERVICE.operator(),
                city.area,
                new MemberRequest(subject, city.agency(AgencyKind.HOUSING), role, false, name, email),
                null);
        SERVICE.wiring.comparisons.runNow(city.area);
        SERVICE.wiring(Clock.systemUTC(), post.mailing()).notices.run();
    }

    private String victim() {
        JsonNode person = city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + accepted.caseId()))
                .expect(200)
                .json()
                .at("/people/0");
        return (person.get("givenNames").textValue() + " "
                        + person.get("surname").textValue())
                .strip();
    }
}
