package uk.marac.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.Wiring;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Actor;
import uk.marac.id.CaseId;
import uk.marac.testing.Cases;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Sitting;
import uk.marac.testing.TestService;

@Tag("database")
class UnusualReadingTest {

    private static final TestService SERVICE = new TestService();
    private static final Duration DAY = Duration.ofDays(1);

    private final City city = City.open(SERVICE);
    private final Wiring today = SERVICE.wiring;

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void who_reads_twenty_cases_of_tomorrows_meeting_is_not_found_and_who_reads_twenty_others_is() {
        read(today, Person.POLICE, tomorrows(20));
        today.readingWatch.run();
        assertThat(alarms()).isEmpty();

        read(today, Person.HOUSING, others(20));
        today.readingWatch.run();

        JsonNode alarm = alarms().get(0);
        assertThat(alarms()).hasSize(1);
        assertThat(alarm.get("kind").textValue()).isEqualTo("UNUSUAL_READING");
        assertThat(alarm.get("actorId").textValue()).isEqualTo(id(Person.HOUSING));
        assertThat(alarm.get("cases").intValue()).isEqualTo(20);
        assertThat(alarm.get("expected").intValue()).isZero();
        assertThat(alarm.get("usual").intValue()).isZero();
        assertThat(alarm.path("caseId").isTextual()).isFalse();
        assertThat(Instant.parse(alarm.get("since").textValue()))
                .isBefore(Instant.parse(alarm.get("until").textValue()));
    }

    @Test
    void a_meeting_explains_nothing_to_an_agency_that_it_does_not_invite() {
        List<CaseId> listed = tomorrows(20);
        listed.forEach(caseId -> city.steppedUp(Person.HEALTH)
                .post(city.path("/cases/" + caseId + "/break-glass"), Map.of("reason", "A threat tonight"))
                .expect(201));
        read(today, Person.POLICE, listed);
        today.readingWatch.run();

        assertThat(alarms())
                .extracting(alarm -> alarm.get("actorId").textValue())
                .containsExactly(id(Person.HEALTH));
    }

    @Test
    void what_meetings_explain_is_taken_off_and_the_rest_counts() {
        read(
                today,
                Person.POLICE,
                Stream.concat(tomorrows(20).stream(), others(11, AgencyKind.POLICE).stream())
                        .toList());
        read(
                today,
                Person.HOUSING,
                Stream.concat(tomorrows(20).stream(), others(12).stream()).toList());
        today.readingWatch.run();

        assertThat(alarms())
                .extracting(alarm -> alarm.get("actorId").textValue())
                .containsExactly(id(Person.HOUSING));
        assertThat(alarms().get(0).get("cases").intValue()).isEqualTo(32);
        assertThat(alarms().get(0).get("expected").intValue()).isEqualTo(20);
    }

    @Test
    void who_always_reads_much_is_not_found_and_who_never_did_is() {
        read(today, Person.HOUSING, others(7));
        read(today, Person.POLICE, others(2, AgencyKind.POLICE));
        Wiring tomorrow = SERVICE.wiring(Clock.offset(Clock.systemUTC(), DAY));
        read(tomorrow, Person.HOUSING, others(20));
        read(tomorrow, Person.POLICE, others(20, AgencyKind.POLICE));
        tomorrow.readingWatch.run();

        assertThat(alarms())
                .extracting(alarm -> alarm.get("actorId").textValue())
                .containsExactly(id(Person.POLICE));
        assertThat(alarms().get(0).get("usual").intValue()).isEqualTo(2);
    }

    @Test
    void who_sees_every_case_is_compared_with_their_own_past_alone_and_a_list_is_no_reading() {
        List<CaseId> listed = tomorrows(20);
        city.as(Person.CHAIR).get(city.path("/cases?limit=100")).expect(200);
        read(today, Person.CHAIR, listed.subList(0, 11));
        read(today, Person.COORDINATOR, listed);
        today.readingWatch.run();

        assertThat(alarms())
                .extracting(alarm -> alarm.get("actorId").textValue())
                .containsExactly(id(Person.COORDINATOR));
        assertThat(alarms().get(0).get("expected").intValue()).isZero();
    }

    @Test
    void a_day_is_found_once_and_again_when_it_has_doubled() {
        List<CaseId> many = others(24);
        read(today, Person.HOUSING, many.subList(0, 20));
        today.readingWatch.run();
        today.readingWatch.run();
        read(today, Person.HOUSING, many.subList(0, 23));
        today.readingWatch.run();
        assertThat(alarms()).hasSize(1);

        read(today, Person.HOUSING, many.subList(23, 24));
        today.readingWatch.run();
        assertThat(alarms()).hasSize(2);
    }

    /** Listed to police and housing. */
    private List<CaseId> tomorrows(int count) {
        return Sitting.agendaSent(city, count, Instant.now().plus(DAY)).cases.stream()
                .map(Sitting.Listed::id)
                .toList();
    }

    private List<CaseId> others(int count) {
        return others(count, AgencyKind.HOUSING);
    }

    private List<CaseId> others(int count, AgencyKind involved) {
        return Stream.generate(() -> Cases.open(today, SERVICE.operator(), city.area, city.agency(involved)))
                .limit(count)
                .toList();
    }

    private void read(Wiring wiring, Person person, List<CaseId> cases) {
        Actor reader = Actor.person(
                city.subject(person), UUID.randomUUID(), 1, Clock.systemUTC().instant());
        cases.forEach(caseId -> assertThat(
                        wiring.cases.view(reader, city.area, caseId).view().id())
                .isEqualTo(caseId));
    }

    private String id(Person person) {
        return city.subject(person).toString();
    }

    private List<JsonNode> alarms() {
        return StreamSupport.stream(
                        city.steppedUp(Person.AUDITOR)
                                .get(city.path("/audit/alarms"))
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .toList();
    }
}
