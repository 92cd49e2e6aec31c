package uk.marac.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class EmergencyTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final CaseId urgent = cases.open(AgencyKind.POLICE, 1);

    @Test
    void one_call_makes_a_meeting_with_one_case_and_says_why() {
        UUID meeting = plan(Person.COORDINATOR, urgent).id();

        JsonNode agenda = agenda(meeting);
        assertThat(agenda.findValuesAsText("caseId")).containsExactly(urgent.toString());
        assertThat(agenda.at("/items/0/reason").textValue()).isEqualTo("Emergency: He is released tomorrow");
        assertThat(agenda.at("/items/0/slotMinutes").intValue()).isEqualTo(12);
        JsonNode view = city.as(Person.POLICE)
                .get(city.path("/meetings/" + meeting))
                .expect(200)
                .json();
        assertThat(view.get("kind").textValue()).isEqualTo("EMERGENCY");
        assertThat(view.get("venue").textValue()).isEqualTo("By telephone");
        ListedCases.circulate(city, meeting);
        assertThat(agenda(meeting).at("/items/0/reason").textValue()).isEqualTo("Emergency: He is released tomorrow");
    }

    @Test
    void a_case_that_stands_on_an_agenda_or_is_closed_to_the_actor_gets_none_and_no_meeting_is_left() {
        UUID regular = ListedCases.plan(city, AgencyKind.POLICE);
        UUID listing = ListedCases.list(city, regular, urgent);
        plan(Person.COORDINATOR, urgent).expect(409);
        CaseId closed = cases.open(AgencyKind.POLICE, 0);
        cases.conflict(closed, Person.COORDINATOR);
        Answer notYours = plan(Person.COORDINATOR, closed).expect(404);
        Answer notThere = plan(Person.COORDINATOR, new CaseId(UUID.randomUUID()));
        assertThat(notYours.bytes()).isEqualTo(notThere.expect(404).bytes());
        plan(Person.CHAIR, urgent).expect(404);
        plan(Person.POLICE, urgent).expect(404);
        assertThat(city.as(Person.CHAIR).get(city.path("/meetings")).json()).hasSize(1);

        city.as(Person.COORDINATOR)
                .put(
                        city.path("/listings/" + listing + "/outcome"),
                        Map.of("outcome", "WITHDRAWN", "reason", "It cannot wait"),
                        1)
                .expect(204);
        plan(Person.COORDINATOR, urgent).expect(201);
    }

    @Test
    void sent_twice_with_one_key_it_is_one_meeting() {
        var coordinator = city.as(Person.COORDINATOR);
        String path = city.path("/cases/" + urgent + "/emergency-meeting");
        UUID first = coordinator.post(path, body(), "once-only").id();

        assertThat(coordinator.post(path, body(), "once-only").id()).isEqualTo(first);
        assertThat(coordinator.get(city.path("/meetings")).json()).hasSize(1);
    }

    private Answer plan(Person person, CaseId caseId) {
        return city.as(person).post(city.path("/cases/" + caseId + "/emergency-meeting"), body());
    }

    private Map<String, Object> body() {
        return Map.of(
                "startsAt",
                "2099-05-01T09:30:00Z",
                "venue",
                "By telephone",
                "agencies",
                List.of(city.agency(AgencyKind.POLICE)),
                "reason",
                "He is released tomorrow");
    }

    private JsonNode agenda(UUID meeting) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json();
    }
}
