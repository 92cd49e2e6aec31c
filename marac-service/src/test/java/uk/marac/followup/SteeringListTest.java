package uk.marac.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.followup.SteeringGround.BY_HAND;
import static uk.marac.followup.SteeringGround.OVERDUE;
import static uk.marac.followup.SteeringGround.READ_OUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Actor;
import uk.marac.id.ActionId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;
import uk.marac.web.Page;

/** An action that nobody does comes before the steering group, which learns nothing of the case. */
@Tag("database")
class SteeringListTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final City city = City.open();
    private final Sitting sitting = Sitting.agendaSent(city, 1).inSession();
    private final LocalDate due = LocalDate.now(LONDON).plusDays(7);
    private final UUID action = agree("SANCTUARY");
    private final String escalation = sitting.action(action) + "/escalation";

    @Test
    void an_action_comes_onto_the_list_by_itself_after_the_days_of_the_protocol() {
        assertThat(at(27)).isEmpty();
        List<SteeringListView.Item> items = at(28);
        assertThat(items).hasSize(1);
        SteeringListView.Item item = items.get(0);
        assertThat(item.grounds()).containsExactly(OVERDUE);
        assertThat(item.daysOverdue()).isEqualTo(28);
        assertThat(item.kind()).isEqualTo("SANCTUARY");
        assertThat(item.agency()).isEqualTo(city.agency(AgencyKind.HOUSING));
        assertThat(item.action()).isNull();
    }

    @Test
    void the_number_of_days_is_the_protocols() {
        change(Map.of("steeringAfterDays", 0)).expect(422);
        change(Map.of("steeringAfterMeetings", 25)).expect(422);
        change(Map.of("steeringAfterDays", 3)).expect(201);

        assertThat(at(2)).isEmpty();
        assertThat(at(3)).hasSize(1);
    }

    @Test
    void an_action_comes_onto_the_list_when_it_was_read_out_so_often_that_the_protocol_says() {
        Sitting second = sitting.again().inSession();
        assertThat(at(2)).isEmpty();
        Sitting third = second.again();
        assertThat(at(2)).isEmpty();
        var unused = third.inSession();

        assertThat(at(2)).hasSize(1);
        assertThat(at(2).get(0).grounds()).containsExactly(READ_OUT);
        assertThat(at(2).get(0).timesReadOut()).isEqualTo(2);
        change(Map.of("steeringAfterMeetings", 3)).expect(201);
        assertThat(at(2)).isEmpty();
    }

    @Test
    void what_is_done_leaves_the_list_and_what_is_reopened_is_on_it_again() {
        Map<String, Object> done = Said.report("COMPLETE");
        done.put("evidence", "receipt 1204");
        city.as(Person.HOUSING)
                .put(sitting.action(action) + "/outcome", done, 1)
                .expect(204);
        assertThat(at(40)).isEmpty();
        city.as(Person.CHAIR)
                .put(sitting.action(action) + "/reopening", Map.of("reason", "The old key still turns"), 2)
                .expect(204);
        assertThat(at(40)).hasSize(1);
    }

    @Test
    void what_was_resolved_stays_off_until_as_many_days_have_passed_again() {
        var unused = city.service
                .wiring(Clock.fixed(day(30), ZoneOffset.UTC))
                .escalations
                .resolve(
                        actor(Person.CHAIR, day(30)),
                        city.area,
                        new ActionId(action),
                        new ResolutionRequest("Their director has promised it"),
                        null);

        assertThat(at(30)).isEmpty();
        assertThat(at(57)).isEmpty();
        assertThat(at(58)).hasSize(1);
        assertThat(at(58).get(0).daysOverdue()).isEqualTo(58);
    }

    @Test
    void a_coordinator_puts_an_action_there_by_hand_and_the_group_reads_nothing_of_the_case() {
        escalate(Person.COORDINATOR, 201);
        escalate(Person.COORDINATOR, 409);

        Answer list =
                city.as(Person.STEERING_GROUP).get(city.path("/steering-list")).expect(200);
        JsonNode item = list.json().at("/items/0");
        assertThat(item.get("cause").textValue()).isEqualTo("REFUSED");
        assertThat(item.get("grounds").get(0).textValue()).isEqualTo(BY_HAND.name());
        assertThat(item.get("daysOverdue").intValue()).isZero();
        assertThat(item.get("agencyName").textValue()).isEqualTo("HOUSING of the city");
        assertThat(list.text())
                .doesNotContain(action.toString())
                .doesNotContain(sitting.cases.get(0).id().toString())
                .doesNotContain(sitting.cases.get(0).number())
                .doesNotContain("second lock")
                .doesNotContain("Ruth");
    }

    @Test
    void who_leads_the_case_finds_the_action_and_to_whom_it_is_closed_not_even_a_line() {
        escalate(Person.COORDINATOR, 201);
        assertThat(list(Person.COORDINATOR).at("/items/0/action").textValue()).isEqualTo(action.toString());
        sitting.conflict(Person.COORDINATOR, 0);

        assertThat(list(Person.COORDINATOR).get("items")).isEmpty();
        assertThat(list(Person.STEERING_GROUP).get("items")).hasSize(1);
        assertThat(list(Person.CHAIR).at("/items/0/action").textValue()).isEqualTo(action.toString());
        city.as(Person.COORDINATOR).get(escalation).expect(404);
    }

    @Test
    void it_is_resolved_with_a_reason_that_coordinator_and_chair_read() {
        Map<String, Object> reason = Map.of("reason", "Their director has promised it");
        city.as(Person.CHAIR).post(escalation + "/resolution", reason).expect(409);
        escalate(Person.COORDINATOR, 201);
        city.as(Person.CHAIR)
                .post(escalation + "/resolution", Map.of("reason", " "))
                .expect(422);
        city.as(Person.CHAIR).post(escalation + "/resolution", reason).expect(201);

        assertThat(list(Person.STEERING_GROUP).get("items")).isEmpty();
        JsonNode view = city.as(Person.COORDINATOR).get(escalation).expect(200).json();
        assertThat(view.get("grounds")).isEmpty();
        assertThat(view.get("acts").findValuesAsText("act")).containsExactly("ESCALATE", "RESOLVE");
        assertThat(view.get("acts").findValuesAsText("reason"))
                .containsExactly("Ruth waits for them", "Their director has promised it");
        escalate(Person.COORDINATOR, 201);
        assertThat(list(Person.STEERING_GROUP).get("items")).hasSize(1);
    }

    @Test
    void nobody_else_escalates_resolves_or_reads_and_the_group_opens_no_case() {
        for (Person person : List.of(Person.CHAIR, Person.HOUSING, Person.STEERING_GROUP, Person.AUDITOR)) {
            escalate(person, 404);
        }
        escalate(Person.COORDINATOR, 201);
        for (Person person : List.of(Person.HOUSING, Person.STEERING_GROUP, Person.AUDITOR, Person.ADMINISTRATOR)) {
            city.as(person)
                    .post(escalation + "/resolution", Map.of("reason", "No need"))
                    .expect(404);
            city.as(person).get(escalation).expect(404);
        }
        for (Person person : List.of(Person.HOUSING, Person.IDVA, Person.AUDITOR, Person.ADMINISTRATOR)) {
            city.as(person).get(city.path("/steering-list")).expect(404);
        }
        var group = city.as(Person.STEERING_GROUP);
        for (String path : List.of("/actions", "/cases", "/meetings", "/referrals", "/members")) {
            group.get(city.path(path)).expect(404);
        }
        group.get(sitting.action(action)).expect(404);
        group.get(city.path("/cases/" + sitting.cases.get(0).id())).expect(404);
    }

    @Test
    void another_area_has_a_list_of_its_own() {
        escalate(Person.COORDINATOR, 201);
        City elsewhere = City.open();

        assertThat(elsewhere
                        .as(Person.STEERING_GROUP)
                        .get(elsewhere.path("/steering-list"))
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
        elsewhere.as(Person.STEERING_GROUP).get(city.path("/steering-list")).expect(404);
    }

    private UUID agree(String kind) {
        Map<String, Object> body = Said.action(city.agency(AgencyKind.HOUSING), false);
        body.put("kind", kind);
        body.put("dueOn", due);
        return city.as(Person.CHAIR).post(sitting.listing(0, "/actions"), body).id();
    }

    private void escalate(Person person, int status) {
        city.as(person)
                .post(escalation, Map.of("cause", "REFUSED", "reason", "Ruth waits for them"))
                .expect(status);
    }

    private JsonNode list(Person person) {
        return city.as(person).get(city.path("/steering-list")).expect(200).json();
    }

    /** What the steering group reads so many days after the action was due. */
    private List<SteeringListView.Item> at(int days) {
        return city.service
                .wiring(Clock.fixed(day(days), ZoneOffset.UTC))
                .steering
                .list(actor(Person.STEERING_GROUP, day(days)), city.area, new Page(0, 100))
                .items();
    }

    private Instant day(int days) {
        return due.plusDays(days).atTime(12, 0).atZone(LONDON).toInstant();
    }

    private Actor actor(Person person, Instant at) {
        return Actor.person(city.subject(person), UUID.randomUUID(), 2, at.minus(Duration.ofMinutes(1)));
    }

    private Answer change(Map<String, Integer> numbers) {
        var administrator = city.steppedUp(Person.ADMINISTRATOR);
        Answer read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode settings = (ObjectNode) read.json().get("settings");
        numbers.forEach(settings::put);
        return administrator.post(city.path("/protocol"), settings, read.version());
    }
}
