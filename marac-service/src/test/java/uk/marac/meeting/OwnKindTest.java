package uk.marac.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.MaracApplication;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Said;

/** A city that screens children and pregnant women jointly, beside the MARAC. */
@Tag("database")
class OwnKindTest {

    private static final String KIND = "JOINT_SCREENING";

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);

    @BeforeEach
    void screening() {
        change(kinds(KIND)).expect(201);
    }

    @Test
    void planning_a_meeting_of_a_kind_invites_its_agencies_and_takes_its_time() {
        UUID meeting = plan(KIND, List.of()).id();

        JsonNode view = view(meeting);
        assertThat(view.get("kind").textValue()).isEqualTo(KIND);
        assertThat(texts(view.get("agencies")))
                .containsExactlyInAnyOrder(
                        city.agency(AgencyKind.POLICE).toString(),
                        city.agency(AgencyKind.CHILDRENS_SOCIAL_CARE).toString());
        list(meeting, cases.open(AgencyKind.POLICE, 1)).expect(201);
        JsonNode agenda = agenda(meeting);
        assertThat(agenda.get("minutesPlanned").intValue()).isEqualTo(7);
        assertThat(agenda.get("minutesAvailable").intValue()).isEqualTo(60);
        assertThat(agenda.get("protocol").intValue()).isEqualTo(2);

        UUID named = plan(KIND, List.of(AgencyKind.HOUSING)).id();
        assertThat(texts(view(named).get("agencies")))
                .containsExactly(city.agency(AgencyKind.HOUSING).toString());
        UUID regular = plan("MARAC", List.of(AgencyKind.HOUSING)).id();
        assertThat(agenda(regular).get("minutesAvailable").intValue()).isEqualTo(240);
    }

    @Test
    void in_calendars_a_meeting_is_as_long_as_its_own_kind() {
        for (var kind : Map.of(KIND, "DTEND:20990504T103000Z", "MARAC", "DTEND:20990504T133000Z")
                .entrySet()) {
            UUID meeting = plan(kind.getKey(), List.of(AgencyKind.POLICE)).id();
            assertThat(city.as(Person.POLICE)
                            .get(city.path("/meetings/" + meeting + "/calendar"))
                            .expect(200)
                            .text())
                    .contains("DTSTART:20990504T093000Z", kind.getValue());
        }
    }

    @Test
    void a_kind_that_the_protocol_does_not_have_is_none_and_the_regular_ones_name_their_agencies() {
        assertThat(plan("PANEL", List.of(AgencyKind.POLICE)).expect(422).text()).contains("kind");
        assertThat(plan("MARAC", List.of()).expect(422).text()).contains("agencies");
        plan("EMERGENCY", List.of()).expect(422);
        plan("EMERGENCY", List.of(AgencyKind.POLICE)).expect(201);
    }

    @Test
    void it_takes_only_the_cases_that_are_for_it() {
        UUID meeting = plan(KIND, List.of()).id();
        CaseId without = cases.open(AgencyKind.POLICE, 0);

        assertThat(list(meeting, without).expect(409).text()).contains("none that this kind of meeting takes");
        list(meeting, cases.open(AgencyKind.POLICE, 2)).expect(201);
        list(plan("MARAC", List.of(AgencyKind.POLICE)).id(), without).expect(201);
    }

    @Test
    void a_case_referred_after_its_cut_off_is_listed_with_a_reason() {
        change(kinds(KIND).put("cutOffHours", 240)).expect(201);
        CaseId early = cases.open(AgencyKind.POLICE, 1);
        UUID meeting = city.as(Person.COORDINATOR)
                .post(city.path("/meetings"), body(KIND, List.of(), soon()))
                .id();
        CaseId late = new CaseId(Referrals.accepted(city).caseId());

        list(meeting, early).expect(201);
        assertThat(list(meeting, late).expect(422).text()).contains("reason");
        city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings/" + meeting + "/listings"),
                        Map.of("caseId", late, "reason", "She is near her time"))
                .expect(201);
        assertThat(agenda(meeting).findValuesAsText("reason")).contains("After the cut-off: She is near her time");
    }

    @Test
    void with_a_quorum_a_case_is_heard_only_with_more_than_half_of_its_agencies_there() {
        UUID meeting = plan(KIND, List.of()).id();
        UUID listing = list(meeting, cases.open(AgencyKind.POLICE, 1)).id();
        ListedCases.circulate(city, meeting);
        var chair = city.as(Person.CHAIR);
        chair.put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1))
                .expect(204);
        chair.send("POST", city.path("/meetings/" + meeting + "/opening"), null, Map.of())
                .expect(204);
        String outcome = city.path("/listings/" + listing + "/outcome");

        present(meeting, AgencyKind.POLICE);
        present(meeting, AgencyKind.HOUSING);
        assertThat(chair.put(outcome, Said.heard(), 2).expect(409).text()).contains("more than half");
        present(meeting, AgencyKind.CHILDRENS_SOCIAL_CARE);
        chair.put(outcome, Said.heard(), 2).expect(204);
    }

    @Test
    void a_kind_that_was_dropped_still_has_the_terms_by_which_its_meetings_were_planned() {
        UUID meeting = plan(KIND, List.of()).id();
        change().expect(201);

        assertThat(agenda(meeting).get("minutesAvailable").intValue()).isEqualTo(60);
        assertThat(agenda(meeting).get("protocol").intValue()).isEqualTo(2);
        list(meeting, cases.open(AgencyKind.POLICE, 1)).expect(201);
        plan(KIND, List.of()).expect(422);
    }

    @Test
    void a_code_is_had_once_and_a_quorum_is_of_somebody() {
        assertThat(change(kinds("MARAC")).expect(422).text()).contains("meetingKinds[0].code");
        assertThat(change(kinds("ONE"), kinds("ONE")).expect(422).text()).contains("meetingKinds[1].code");
        ObjectNode nobody = kinds("ONE");
        nobody.putArray("agencies");
        assertThat(change(nobody).expect(422).text()).contains("meetingKinds[0].agencies");
        change(kinds("lower")).expect(422);
        change(nobody.put("quorum", false)).expect(201);
        assertThat(plan("ONE", List.of()).expect(422).text()).contains("agencies");
    }

    private void present(UUID meeting, AgencyKind kind) {
        city.as(Person.CHAIR)
                .put(
                        city.path("/meetings/" + meeting + "/attendance/" + city.agency(kind)),
                        Map.of(
                                "status",
                                "PRESENT",
                                "people",
                                List.of(Map.of("name", "Somebody", "observer", false, "signedOnPaper", true))))
                .expect(204);
    }

    private ObjectNode kinds(String code) {
        ObjectNode kind = MaracApplication.json().createObjectNode();
        kind.put("code", code).put("label", "Joint screening of children and pregnant women");
        kind.putArray("agencies")
                .add(city.agency(AgencyKind.POLICE).toString())
                .add(city.agency(AgencyKind.CHILDRENS_SOCIAL_CARE).toString());
        kind.put("slotMinutes", 7)
                .put("meetingMinutes", 60)
                .put("cutOffHours", 24)
                .put("quorum", true);
        kind.putArray("takes").add("CHILDREN").add("PREGNANCY");
        return kind;
    }

    private Answer change(ObjectNode... kinds) {
        var administrator = city.steppedUp(Person.ADMINISTRATOR);
        Answer read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode settings = (ObjectNode) read.json().get("settings");
        ArrayNode all = settings.putArray("meetingKinds");
        List.of(kinds).forEach(all::add);
        return administrator.post(city.path("/protocol"), settings, read.version());
    }

    private Answer plan(String kind, List<AgencyKind> agencies) {
        return city.as(Person.COORDINATOR).post(city.path("/meetings"), body(kind, agencies, "2099-05-04T09:30:00Z"));
    }

    private Map<String, Object> body(String kind, List<AgencyKind> agencies, String startsAt) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "startsAt", startsAt, "venue", "Clinic"));
        if (!agencies.isEmpty()) {
            body.put("agencies", agencies.stream().map(city::agency).toList());
        }
        return body;
    }

    private static String soon() {
        return Clock.systemUTC().instant().plus(Duration.ofDays(9)).toString();
    }

    private Answer list(UUID meeting, CaseId caseId) {
        return city.as(Person.COORDINATOR)
                .post(city.path("/meetings/" + meeting + "/listings"), Map.of("caseId", caseId));
    }

    private JsonNode view(UUID meeting) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting))
                .expect(200)
                .json();
    }

    private JsonNode agenda(UUID meeting) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.textValue()));
        return texts;
    }
}
