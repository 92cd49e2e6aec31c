package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/**
 * Who is let in at each endpoint of meetings and agendas; everybody else gets the bytes of a meeting that is not there.
 */
@Tag("database")
class AgendaAccessTest {

    private static final Set<Person> AT_THE_TABLE = EnumSet.of(
            Person.COORDINATOR,
            Person.CHAIR,
            Person.POLICE,
            Person.HOUSING,
            Person.HEALTH,
            Person.CHILDREN,
            Person.PROBATION,
            Person.IDVA);
    private static final Set<Person> COORDINATOR = EnumSet.of(Person.COORDINATOR);

    private final City city = City.open();
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);
    private final CaseId caseId = new ListedCases(city).open(AgencyKind.POLICE, 0);

    private record Call(String method, String rest, Object body) {}

    @Test
    void meetings_and_agendas_are_read_by_those_at_the_table() {
        for (String rest : List.of("", "/agenda")) {
            check(new Call("GET", rest, ""), AT_THE_TABLE, 200);
        }
    }

    @Test
    void only_the_coordinator_circulates_and_the_chair_may_list_and_close_too() {
        Set<Person> bothOfThem = EnumSet.of(Person.COORDINATOR, Person.CHAIR);
        ListedCases.list(city, meeting, caseId);
        check(new Call("POST", "/listings", Map.of("caseId", caseId)), bothOfThem, 409);
        check(new Call("POST", "/agenda/closing", ""), bothOfThem, 412);
        check(new Call("POST", "/agenda/circulation", ""), COORDINATOR, 412);
    }

    @Test
    void only_the_coordinator_plans_and_the_table_sees_the_list() {
        Map<String, Object> plan = Map.of(
                "kind",
                "EMERGENCY",
                "startsAt",
                "2099-05-04T09:30:00Z",
                "venue",
                "Police station",
                "agencies",
                List.of(city.agency(AgencyKind.POLICE)));
        for (Person person : Person.values()) {
            city.as(person).post(city.path("/meetings"), plan).expect(COORDINATOR.contains(person) ? 201 : 404);
            city.as(person).get(city.path("/meetings")).expect(AT_THE_TABLE.contains(person) ? 200 : 404);
        }
        assertThat(city.as(Person.HOUSING).get(city.path("/meetings")).json()).hasSize(2);
    }

    @Test
    void a_member_of_another_area_finds_no_such_meeting() {
        City other = City.open(city.service);
        String elsewhere = other.path("/meetings/" + meeting + "/agenda");
        Answer theirs = other.as(Person.COORDINATOR).get(elsewhere).expect(404);
        Answer absent = other.as(Person.COORDINATOR)
                .get(other.path("/meetings/" + UUID.randomUUID() + "/agenda"))
                .expect(404);
        Answer across = other.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(404);

        assertThat(theirs.bytes()).isEqualTo(absent.bytes()).isEqualTo(across.bytes());
        city.withoutToken().get(city.path("/meetings/" + meeting + "/agenda")).expect(401);
    }

    @Test
    void a_case_of_conflict_is_no_case_for_the_coordinator_who_would_list_it() {
        ListedCases cases = new ListedCases(city);
        cases.conflict(caseId, Person.COORDINATOR);
        String listings = city.path("/meetings/" + meeting + "/listings");

        Answer closed = city.as(Person.COORDINATOR).post(listings, Map.of("caseId", caseId));
        Answer absent = city.as(Person.COORDINATOR).post(listings, Map.of("caseId", UUID.randomUUID()));

        assertThat(closed.expect(404).bytes()).isEqualTo(absent.expect(404).bytes());
    }

    @Test
    void a_meeting_in_the_past_and_an_agency_from_elsewhere_are_refused_by_field() {
        plan("2020-01-01T09:00:00Z", city.agency(AgencyKind.POLICE)).expect(422);
        Answer unknown = plan("2099-01-01T09:00:00Z", UUID.randomUUID()).expect(422);

        assertThat(unknown.text()).contains("agencies[0]");
        plan("2099-01-01T09:00:00Z", city.agency(AgencyKind.POLICE)).expect(201);
    }

    private Answer plan(String startsAt, Object agency) {
        return city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of("kind", "MARAC", "startsAt", startsAt, "venue", "Hall", "agencies", List.of(agency)));
    }

    private void check(Call call, Set<Person> allowed, int status) {
        String there = city.path("/meetings/" + meeting + call.rest());
        String notThere = city.path("/meetings/" + UUID.randomUUID() + call.rest());
        for (Person person : Person.values()) {
            Answer answer = send(person, call, there);
            if (allowed.contains(person)) {
                answer.expect(status);
            } else {
                assertThat(answer.expect(404).bytes())
                        .as("%s %s", person, call)
                        .isEqualTo(send(person, call, notThere).expect(404).bytes());
            }
        }
    }

    private Answer send(Person person, Call call, String path) {
        Object body = call.body().equals("") ? null : call.body();
        return city.as(person).send(call.method(), path, body, ListedCases.ifMatch(999));
    }
}
