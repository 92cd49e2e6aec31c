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
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** What an agency that a meeting does not invite learns of it. */
@Tag("database")
class UninvitedTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);

    @Test
    void the_venue_is_shown_to_coordinator_chair_and_invited_agencies_alone() {
        for (Person person : List.of(Person.COORDINATOR, Person.CHAIR, Person.POLICE, Person.HOUSING)) {
            assertThat(view(person).json().get("venue").textValue()).isEqualTo("Town hall");
            assertThat(listed(person).get("venue").textValue()).isEqualTo("Town hall");
        }
        for (Person person : List.of(Person.HEALTH, Person.IDVA)) {
            assertThat(view(person).text()).doesNotContain("Town hall").contains("2099-05-04");
            assertThat(listed(person).get("venue").isNull()).isTrue();
        }
    }

    @Test
    void a_listing_changes_the_tag_of_nobody_who_may_not_see_it() {
        String health = view(Person.HEALTH).header("ETag");
        String housing = view(Person.HOUSING).header("ETag");
        long version = view(Person.COORDINATOR).version();

        ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));

        assertThat(view(Person.HEALTH).header("ETag")).isEqualTo(health).startsWith("\"");
        assertThat(view(Person.HOUSING).header("ETag")).isEqualTo(housing);
        assertThat(view(Person.COORDINATOR).version()).isGreaterThan(version);
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/meetings/" + meeting + "/schedule"),
                        Map.of("startsAt", "2099-06-01T09:30:00Z", "reason", "No heating"),
                        view(Person.COORDINATOR).version())
                .expect(204);
        assertThat(view(Person.HEALTH).header("ETag")).isNotEqualTo(health);
        assertThat(view(Person.HOUSING).header("ETag")).isNotEqualTo(housing);
    }

    @Test
    void what_is_added_to_a_frozen_agenda_is_counted_to_those_to_whom_it_was_sent() {
        long version = view(Person.COORDINATOR).version();
        city.as(Person.COORDINATOR)
                .send("POST", city.path("/meetings/" + meeting + "/agenda/closing"), null, ListedCases.ifMatch(version))
                .expect(204);
        List<String> before = seen(Person.HEALTH);
        List<String> invited = seen(Person.HOUSING);
        late();
        assertThat(seen(Person.HEALTH)).isEqualTo(before);
        assertThat(seen(Person.HOUSING)).isEqualTo(invited);
        assertThat(view(Person.COORDINATOR).json().get("agendaNumber").intValue())
                .isEqualTo(2);

        city.as(Person.COORDINATOR)
                .send(
                        "POST",
                        city.path("/meetings/" + meeting + "/agenda/circulation"),
                        null,
                        ListedCases.ifMatch(view(Person.COORDINATOR).version()))
                .expect(204);
        List<String> sent = seen(Person.HEALTH);
        late();
        assertThat(seen(Person.HEALTH)).isEqualTo(sent);
        assertThat(view(Person.HEALTH).json().get("agendaNumber").isNull()).isTrue();
        assertThat(view(Person.HOUSING).json().get("agendaNumber").intValue()).isEqualTo(3);
    }

    private void late() {
        city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings/" + meeting + "/listings"),
                        Map.of("caseId", cases.open(AgencyKind.POLICE, 0), "reason", "Released"))
                .expect(201);
    }

    /** Every answer in which a meeting shows itself, with their tags. */
    private List<String> seen(Person person) {
        Answer agenda = city.as(person)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200);
        Answer view = view(person);
        String calendar = city.as(person)
                .get(city.path("/meetings/" + meeting + "/calendar"))
                .expect(200)
                .text()
                .replaceAll("DTSTAMP:.*", "");
        return List.of(view.text(), view.header("ETag"), agenda.text(), agenda.header("ETag"), calendar);
    }

    private Answer view(Person person) {
        return city.as(person).get(city.path("/meetings/" + meeting)).expect(200);
    }

    private JsonNode listed(Person person) {
        return city.as(person).get(city.path("/meetings")).expect(200).json().get(0);
    }
}
