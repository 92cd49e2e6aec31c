package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;

/** A case that was taken off an agenda by mistake comes back on it. */
@Tag("database")
class ListedAgainTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final Api coordinator = city.as(Person.COORDINATOR);
    private final CaseId mistaken = cases.open(AgencyKind.POLICE, 0);
    private final CaseId takenOff = cases.open(AgencyKind.POLICE, 0);
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);
    private final UUID listing = ListedCases.list(city, meeting, mistaken);
    private final UUID other = ListedCases.list(city, meeting, takenOff);

    @Test
    void a_case_taken_off_by_mistake_is_on_the_agenda_again_and_one_taken_off_on_purpose_is_not() {
        takeOff(listing);
        takeOff(other);
        assertThat(agenda()).isEmpty();

        assertThat(again(Map.of("caseId", mistaken)).id()).isEqualTo(listing);

        assertThat(agenda()).containsExactly(mistaken.toString());
        assertThat(outcome(listing).json().path("outcome").textValue()).isNull();
        assertThat(outcome(listing).json().path("reason").textValue()).isNull();
        assertThat(outcome(other).json().path("outcome").textValue()).isEqualTo("WITHDRAWN");
        again(Map.of("caseId", mistaken)).expect(409);
    }

    @Test
    void on_a_circulated_agenda_it_comes_last_with_its_reason_and_is_before_its_agencies_again() {
        ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));
        ListedCases.circulate(city, meeting);
        takeOff(listing);
        takeOff(other);
        city.as(Person.HOUSING).get(city.path("/cases/" + mistaken)).expect(404);
        again(Map.of("caseId", mistaken)).expect(422);

        again(Map.of("caseId", mistaken, "reason", "Taken off in error", "slotMinutes", 20))
                .expect(201);

        assertThat(agenda()).last().isEqualTo(mistaken.toString());
        assertThat(agendaAnswer().json().get("items").findValuesAsText("reason"))
                .last()
                .isEqualTo("Added late: Taken off in error");
        city.as(Person.HOUSING).get(city.path("/cases/" + mistaken)).expect(200);
        city.as(Person.HOUSING).get(city.path("/cases/" + takenOff)).expect(404);
        city.as(Person.HEALTH).get(city.path("/cases/" + mistaken)).expect(404);
    }

    @Test
    void between_closing_and_circulation_it_waits_for_the_agencies_to_be_asked() {
        advance("closing");
        takeOff(listing);
        again(Map.of("caseId", mistaken, "reason", "Taken off in error")).expect(201);
        city.as(Person.HOUSING).get(city.path("/cases/" + mistaken)).expect(404);

        advance("circulation");
        city.as(Person.HOUSING).get(city.path("/cases/" + mistaken)).expect(200);
    }

    @Test
    void sent_twice_under_one_key_it_is_listed_once_and_under_another_refused() {
        takeOff(listing);
        Map<String, Object> request = new HashMap<>(Map.of("caseId", mistaken));
        assertThat(coordinator.post(listings(), request, "list-again").id()).isEqualTo(listing);
        assertThat(coordinator.post(listings(), request, "list-again").id()).isEqualTo(listing);
        coordinator.post(listings(), request, "list-once-more").expect(409);
    }

    private void takeOff(UUID which) {
        coordinator
                .put(
                        city.path("/listings/" + which + "/outcome"),
                        Said.outcome("WITHDRAWN", "Heard elsewhere"),
                        outcome(which).version())
                .expect(204);
    }

    private Answer outcome(UUID which) {
        return coordinator.get(city.path("/listings/" + which + "/outcome")).expect(200);
    }

    private Answer again(Map<String, Object> request) {
        return coordinator.post(listings(), request);
    }

    private List<String> agenda() {
        return agendaAnswer().json().get("items").findValuesAsText("caseId");
    }

    private Answer agendaAnswer() {
        return coordinator.get(city.path("/meetings/" + meeting + "/agenda")).expect(200);
    }

    private void advance(String step) {
        long version = coordinator.get(city.path("/meetings/" + meeting)).version();
        coordinator
                .send("POST", city.path("/meetings/" + meeting + "/agenda/" + step), null, ListedCases.ifMatch(version))
                .expect(204);
    }

    private String listings() {
        return city.path("/meetings/" + meeting + "/listings");
    }
}
