package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.MaracApplication;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;

/** A case that a joint screening heard is not lost to the MARAC, unless the area says that it needs none. */
@Tag("database")
class HeardElsewhereTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);

    @Test
    void the_next_marac_asks_for_it_takes_it_with_a_reason_and_then_it_waits_no_more() {
        screening(false);
        CaseId id = cases.open(AgencyKind.POLICE, 1);
        heard("SCREENING", id);
        assertThat(state(id)).isEqualTo("HEARD");
        assertThat(ListedCases.waiting(city)).containsExactly(id.toString());

        UUID meeting = plan("MARAC");
        assertThat(closing(meeting).expect(409).text()).contains("CT-2026-1001");
        assertThat(list(meeting, id, null).expect(422).text()).contains("reason");
        UUID listing = list(meeting, id, "Risk is high").id();
        assertThat(state(id)).isEqualTo("OPEN");
        assertThat(agenda(meeting).findValuesAsText("reason"))
                .contains("Heard by another kind of meeting: Risk is high");
        hear(meeting, listing);

        assertThat(state(id)).isEqualTo("HEARD");
        assertThat(ListedCases.waiting(city)).isEmpty();
        list(plan("MARAC"), id, "Again").expect(409);
    }

    @Test
    void an_emergency_meeting_and_a_late_listing_take_it_too() {
        screening(false);
        CaseId emergency = cases.open(AgencyKind.POLICE, 1);
        heard("SCREENING", emergency);
        city.as(Person.COORDINATOR)
                .post(
                        city.path("/cases/" + emergency + "/emergency-meeting"),
                        Map.of(
                                "startsAt",
                                "2099-05-04T09:30:00Z",
                                "venue",
                                "By telephone",
                                "agencies",
                                List.of(city.agency(AgencyKind.POLICE)),
                                "reason",
                                "He was released."))
                .expect(201);
        assertThat(state(emergency)).isEqualTo("OPEN");

        CaseId late = cases.open(AgencyKind.POLICE, 1);
        heard("SCREENING", late);
        UUID meeting = plan("MARAC");
        ListedCases.circulate(city, meeting);
        list(meeting, late, "Risk is high").expect(201);
        assertThat(state(late)).isEqualTo("LISTED");
    }

    @Test
    void where_the_protocol_says_that_it_takes_the_place_of_a_marac_no_agenda_asks_for_it() {
        screening(true);
        CaseId id = cases.open(AgencyKind.POLICE, 1);
        heard("SCREENING", id);

        assertThat(ListedCases.waiting(city)).isEmpty();
        UUID meeting = plan("MARAC");
        list(meeting, id, "Risk is high").expect(409);
        closing(meeting).expect(204);
    }

    private void screening(boolean inPlaceOfMarac) {
        var administrator = city.steppedUp(Person.ADMINISTRATOR);
        Answer read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode settings = (ObjectNode) read.json().get("settings");
        ObjectNode kind = MaracApplication.json().createObjectNode();
        kind.put("code", "SCREENING")
                .put("label", "Joint screening")
                .put("slotMinutes", 7)
                .put("meetingMinutes", 60)
                .put("cutOffHours", 0)
                .put("quorum", false)
                .put("inPlaceOfMarac", inPlaceOfMarac);
        kind.putArray("agencies");
        kind.putArray("takes").add("CHILDREN");
        settings.putArray("meetingKinds").add(kind);
        administrator
                .post(city.path("/protocol"), settings, read.version())
                .expect(201);
    }

    private void heard(String kind, CaseId id) {
        UUID meeting = plan(kind);
        hear(meeting, list(meeting, id, null).id());
    }

    private void hear(UUID meeting, UUID listing) {
        ListedCases.circulate(city, meeting);
        for (Person person : new Person[] {Person.COORDINATOR, Person.CHAIR}) {
            city.as(person)
                    .put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1))
                    .expect(204);
        }
        var chair = city.as(Person.CHAIR);
        chair.post(city.path("/meetings/" + meeting + "/opening"), Map.of()).expect(204);
        String outcome = city.path("/listings/" + listing + "/outcome");
        chair.put(outcome, Said.heard(), chair.get(outcome).version()).expect(204);
        chair.post(city.path("/meetings/" + meeting + "/closing"), Map.of()).expect(204);
    }

    private UUID plan(String kind) {
        return city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                kind,
                                "startsAt",
                                "2099-05-04T09:30:00Z",
                                "venue",
                                "Clinic",
                                "agencies",
                                List.of(city.agency(AgencyKind.POLICE))))
                .id();
    }

    private Answer list(UUID meeting, CaseId id, @Nullable String reason) {
        return city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings/" + meeting + "/listings"),
                        reason == null ? Map.of("caseId", id) : Map.of("caseId", id, "reason", reason));
    }

    private Answer closing(UUID meeting) {
        var coordinator = city.as(Person.COORDINATOR);
        long version = coordinator.get(city.path("/meetings/" + meeting)).version();
        return coordinator.send(
                "POST", city.path("/meetings/" + meeting + "/agenda/closing"), null, ListedCases.ifMatch(version));
    }

    private JsonNode agenda(UUID meeting) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json();
    }

    private String state(CaseId id) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + id))
                .expect(200)
                .json()
                .get("state")
                .textValue();
    }
}
