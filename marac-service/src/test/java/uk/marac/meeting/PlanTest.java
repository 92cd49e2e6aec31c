package uk.marac.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.referral.RiskIndicator;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class PlanTest {

    private static final String REASON = "The boiler has burst";

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);

    @Test
    void a_moved_meeting_says_from_when_and_where_and_why() {
        move(Map.of("startsAt", "2099-06-01T09:30:00Z", "reason", REASON)).expect(204);
        move(Map.of("venue", "Library", "reason", "Nearer")).expect(204);

        JsonNode moved = meeting(Person.HOUSING);
        assertThat(moved.get("startsAt").textValue()).isEqualTo("2099-06-01T09:30:00Z");
        assertThat(moved.get("venue").textValue()).isEqualTo("Library");
        assertThat(moved.get("state").textValue()).isEqualTo("PLANNED");
        assertThat(moved.get("changes")).hasSize(2);
        assertThat(moved.at("/changes/0/startsAt").textValue()).isEqualTo("2099-05-04T09:30:00Z");
        assertThat(moved.at("/changes/0/reason").textValue()).isEqualTo(REASON);
        assertThat(moved.at("/changes/1/startsAt").textValue()).isEqualTo("2099-06-01T09:30:00Z");
        assertThat(moved.at("/changes/1/venue").textValue()).isEqualTo("Town hall");
    }

    @Test
    void a_move_says_what_is_new_and_why_from_what_was_seen_and_only_before_the_meeting() {
        move(Map.of("reason", REASON)).expect(422);
        move(Map.of("venue", "Library")).expect(422);
        move(Map.of("startsAt", "2019-06-01T09:30:00Z", "reason", REASON)).expect(422);
        var coordinator = city.as(Person.COORDINATOR);
        Map<String, Object> body = Map.of("venue", "Library", "reason", REASON);
        coordinator.put(path("/schedule"), body).expect(428);
        coordinator.put(path("/schedule"), body, 7).expect(412);
        for (Person person : List.of(Person.CHAIR, Person.HOUSING, Person.ADMINISTRATOR)) {
            city.as(person).put(path("/schedule"), body, 1).expect(404);
        }
        assertThat(meeting(Person.COORDINATOR).get("changes")).isEmpty();

        ListedCases.circulate(city, meeting);
        sign();
        post("/opening").expect(204);
        move(body).expect(409);
        cancel(null).expect(409);
    }

    @Test
    void who_signed_for_a_meeting_has_signed_for_it_wherever_it_is_moved() {
        ListedCases.circulate(city, meeting);
        sign();
        move(Map.of("startsAt", "2099-06-01T09:30:00Z", "reason", REASON)).expect(204);

        assertThat(city.as(Person.CHAIR)
                        .get(path("/declaration"))
                        .expect(200)
                        .json()
                        .get("signedAt")
                        .isTextual())
                .isTrue();
        assertThat(city.as(Person.HOUSING)
                        .get(path("/declaration"))
                        .expect(200)
                        .json()
                        .get("signedAt")
                        .isNull())
                .isTrue();
        post("/opening").expect(204);
    }

    @Test
    void the_cases_of_a_cancelled_meeting_are_open_again_and_hold_up_the_next_agenda_until_they_head_it() {
        CaseId quiet = cases.open(AgencyKind.POLICE, 0);
        ListedCases.list(city, meeting, quiet);
        ListedCases.circulate(city, meeting);
        city.as(Person.HOUSING).get(city.path("/cases/" + quiet)).expect(200);

        cancel(null).expect(204);

        assertThat(meeting(Person.CHAIR).get("state").textValue()).isEqualTo("CANCELLED");
        assertThat(meeting(Person.HOUSING).at("/changes/0/reason").textValue()).isEqualTo(REASON);
        assertThat(items(Person.COORDINATOR, meeting).at("/0/outcome").textValue())
                .isEqualTo("MEETING_CANCELLED");
        city.as(Person.HOUSING).get(city.path("/cases/" + quiet)).expect(404);
        city.as(Person.POLICE).get(city.path("/cases/" + quiet)).expect(200);
        UUID next = ListedCases.plan(city, AgencyKind.POLICE);
        CaseId earlierAndNamed = cases.open(AgencyKind.POLICE, 0, RiskIndicator.STALKING);
        ListedCases.list(city, next, earlierAndNamed);
        assertThat(close(next).expect(409).text()).contains("CT-2026-1001").doesNotContain("CT-2026-1002");

        ListedCases.list(city, next, quiet);
        assertThat(items(Person.COORDINATOR, next).findValuesAsText("caseId"))
                .containsExactly(quiet.toString(), earlierAndNamed.toString());
        assertThat(items(Person.COORDINATOR, next).at("/0/reason").textValue())
                .isEqualTo("Carried over from an earlier meeting");
        close(next).expect(204);
    }

    @Test
    void they_are_put_on_another_open_agenda_at_once_if_that_is_said() {
        CaseId planned = cases.open(AgencyKind.POLICE, 0);
        UUID listing = city.as(Person.COORDINATOR)
                .post(path("/listings"), Map.of("caseId", planned, "slotMinutes", 30))
                .id();
        CaseId takenOff = cases.open(AgencyKind.POLICE, 0);
        UUID off = ListedCases.list(city, meeting, takenOff);
        city.as(Person.COORDINATOR)
                .put(city.path("/listings/" + off + "/outcome"), Map.of("outcome", "WITHDRAWN", "reason", "No"), 1)
                .expect(204);
        UUID closed = ListedCases.plan(city, AgencyKind.POLICE);
        UUID open = ListedCases.plan(city, AgencyKind.POLICE);
        ListedCases.list(city, closed, takenOff);
        close(closed).expect(204);

        cancel(closed).expect(422);
        cancel(meeting).expect(422);
        cancel(UUID.randomUUID()).expect(404);
        assertThat(items(Person.CHAIR, open)).isEmpty();
        long seen = version(open);
        cancel(open).expect(204);

        assertThat(items(Person.CHAIR, open).findValuesAsText("caseId")).containsExactly(planned.toString());
        assertThat(items(Person.CHAIR, open).at("/0/slotMinutes").intValue()).isEqualTo(30);
        assertThat(items(Person.CHAIR, open).at("/0/listing").textValue()).isNotEqualTo(listing.toString());
        assertThat(version(open)).isGreaterThan(seen);
        assertThat(items(Person.CHAIR, closed).findValuesAsText("caseId")).containsExactly(takenOff.toString());
    }

    @Test
    void nothing_more_is_put_before_a_cancelled_meeting() {
        CaseId listed = cases.open(AgencyKind.HOUSING, 0);
        UUID listing = ListedCases.list(city, meeting, listed);
        cancel(null).expect(204);

        var coordinator = city.as(Person.COORDINATOR);
        coordinator.post(path("/listings"), Map.of("caseId", listed)).expect(409);
        cancel(null).expect(409);
        close(meeting).expect(409);
        post("/opening").expect(409);
        move(Map.of("venue", "Library", "reason", REASON)).expect(409);
        coordinator
                .put(
                        path("/attendance/" + city.agency(AgencyKind.POLICE)),
                        Map.of("status", "APOLOGIES", "people", List.of()))
                .expect(409);
        city.as(Person.HOUSING)
                .put(
                        city.path("/listings/" + listing + "/research-return"),
                        Map.of("submit", false, "nothingHeld", true))
                .expect(409);
        coordinator
                .put(city.path("/listings/" + listing + "/outcome"), Map.of("outcome", "WITHDRAWN", "reason", "No"), 2)
                .expect(409);
    }

    @Test
    void nobody_says_of_one_case_that_its_meeting_was_cancelled() {
        UUID listing = ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));
        ListedCases.circulate(city, meeting);
        sign();
        post("/opening").expect(204);

        city.as(Person.CHAIR)
                .put(
                        city.path("/listings/" + listing + "/outcome"),
                        Map.of("outcome", "MEETING_CANCELLED", "reason", "No"),
                        2)
                .expect(422);
    }

    private Answer move(Map<String, Object> body) {
        return city.as(Person.COORDINATOR).put(path("/schedule"), body, version(meeting));
    }

    private Answer cancel(@Nullable UUID casesTo) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", REASON));
        if (casesTo != null) {
            body.put("casesTo", casesTo);
        }
        return city.as(Person.CHAIR).post(path("/cancellation"), body, version(meeting));
    }

    private Answer close(UUID id) {
        return city.as(Person.COORDINATOR)
                .send("POST", city.path("/meetings/" + id + "/agenda/closing"), null, ListedCases.ifMatch(version(id)));
    }

    private void sign() {
        city.as(Person.CHAIR)
                .put(path("/declaration"), Map.of("textVersion", 1))
                .expect(204);
    }

    private Answer post(String step) {
        return city.as(Person.CHAIR).send("POST", path(step), null, Map.of());
    }

    private long version(UUID id) {
        return city.as(Person.CHAIR)
                .get(city.path("/meetings/" + id))
                .expect(200)
                .version();
    }

    private JsonNode meeting(Person person) {
        return city.as(person).get(path("")).expect(200).json();
    }

    private JsonNode items(Person person, UUID id) {
        return city.as(person)
                .get(city.path("/meetings/" + id + "/agenda"))
                .expect(200)
                .json()
                .get("items");
    }

    private String path(String rest) {
        return city.path("/meetings/" + meeting + rest);
    }
}
