package uk.marac.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.MaracApplication;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** Until when what is to be done before a meeting: computed of its day, or said by the coordinator. */
@Tag("database")
class DeadlineTest {

    private static final String MONDAY = "2099-05-04T09:30:00Z";

    private final City city = City.open();

    @Test
    void they_are_computed_of_the_day_by_the_protocol() {
        assertThat(deadlines(plan(Map.of())))
                .isEqualTo(due("2099-04-24T09:30:00Z", "2099-04-26T09:30:00Z", "2099-05-02T09:30:00Z"));
    }

    @Test
    void in_working_days_where_the_protocol_says_so_and_holidays_are_none() {
        change(cycle -> cycle.put("workingDays", true)
                .put("researchDays", 3)
                .putArray("daysOff")
                .add("2099-04-23"));

        assertThat(deadlines(plan(Map.of())))
                .isEqualTo(due("2099-04-17T09:30:00Z", "2099-04-21T09:30:00Z", "2099-04-29T09:30:00Z"));
    }

    @Test
    void a_later_protocol_leaves_a_meeting_that_is_planned_alone() {
        UUID planned = plan(Map.of());
        JsonNode before = deadlines(planned);
        change(cycle -> cycle.put("workingDays", true));

        assertThat(deadlines(planned)).isEqualTo(before);
        assertThat(deadlines(plan(Map.of()))).isNotEqualTo(before);
    }

    @Test
    void an_emergency_meeting_has_none_but_what_is_said() {
        assertThat(deadlines(plan(Map.of("kind", "EMERGENCY")))).isEqualTo(due(null, null, null));
        assertThat(deadlines(plan(
                        Map.of("kind", "EMERGENCY", "deadlines", Map.of("researchDueAt", "2099-05-04T08:00:00Z")))))
                .isEqualTo(due(null, null, "2099-05-04T08:00:00Z"));
    }

    @Test
    void a_coordinator_says_one_otherwise_and_the_rest_is_the_protocols() {
        assertThat(deadlines(plan(Map.of("deadlines", Map.of("circulationDueAt", "2099-04-28T12:00:00Z")))))
                .isEqualTo(due("2099-04-24T09:30:00Z", "2099-04-28T12:00:00Z", "2099-05-02T09:30:00Z"));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "referralsUntil,   2099-05-04T09:30:01Z, 422, deadlines.referralsUntil",
        "referralsUntil,   2099-05-04T09:30:00Z, 201, ''",
        "referralsUntil,   2099-02-03T09:29:59Z, 422, deadlines.referralsUntil",
        "referralsUntil,   2099-02-03T09:30:00Z, 201, ''",
        "circulationDueAt, 2099-05-02T09:30:01Z, 422, deadlines.researchDueAt",
        "circulationDueAt, 2099-05-02T09:30:00Z, 201, ''",
        "researchDueAt,    2099-04-26T09:29:59Z, 422, deadlines.researchDueAt",
        "researchDueAt,    2099-04-26T09:30:00Z, 201, ''",
        "researchDueAt,    2099-05-05T09:30:00Z, 422, deadlines.researchDueAt"
    })
    void what_cannot_be_meant_is_refused(String deadline, String at, int status, String field) {
        Answer answer = tryPlan(Map.of("deadlines", Map.of(deadline, at))).expect(status);
        if (status == 422) {
            assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly(field);
        }
    }

    @Test
    void at_another_time_it_has_those_of_that_day_but_for_what_is_said_then() {
        UUID meeting = plan(Map.of("deadlines", Map.of("referralsUntil", "2099-04-27T12:00:00Z")));

        move(meeting, Map.of("venue", "Library")).expect(204);
        assertThat(deadlines(meeting))
                .isEqualTo(due("2099-04-27T12:00:00Z", "2099-04-26T09:30:00Z", "2099-05-02T09:30:00Z"));
        move(meeting, Map.of("startsAt", "2099-05-11T09:30:00Z")).expect(204);
        assertThat(deadlines(meeting))
                .isEqualTo(due("2099-05-01T09:30:00Z", "2099-05-03T09:30:00Z", "2099-05-09T09:30:00Z"));
        move(
                        meeting,
                        Map.of(
                                "startsAt",
                                "2099-05-18T09:30:00Z",
                                "deadlines",
                                Map.of("researchDueAt", "2099-05-15T12:00:00Z")))
                .expect(204);
        assertThat(deadlines(meeting))
                .isEqualTo(due("2099-05-08T09:30:00Z", "2099-05-10T09:30:00Z", "2099-05-15T12:00:00Z"));
    }

    @Test
    void they_are_changed_alone_with_the_reason() {
        UUID meeting = plan(Map.of());
        move(meeting, Map.of("deadlines", Map.of("researchDueAt", "2099-05-04T09:30:01Z")))
                .expect(422);
        move(meeting, Map.of("deadlines", Map.of("researchDueAt", "2099-05-01T12:00:00Z")))
                .expect(204);

        JsonNode view = view(meeting);
        assertThat(view.at("/deadlines/researchDueAt").textValue()).isEqualTo("2099-05-01T12:00:00Z");
        assertThat(view.get("startsAt").textValue()).isEqualTo(MONDAY);
        assertThat(view.get("changes")).hasSize(1);
        assertThat(view.at("/changes/0/kind").textValue()).isEqualTo("DEADLINES");
        assertThat(view.at("/changes/0/reason").textValue()).isEqualTo("The hall is closed");
    }

    @Test
    void what_would_be_past_when_it_is_planned_is_due_at_once_or_when_it_begins_and_a_referral_is_not_in_time() {
        Instant now = Clock.systemUTC().instant();
        Instant start = now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

        JsonNode due = deadlines(plan(Map.of("startsAt", start)));
        assertThat(time(due, "referralsUntil")).isBefore(now.minus(Duration.ofDays(8)));
        assertThat(time(due, "circulationDueAt")).isBetween(now, now.plusSeconds(60));
        assertThat(time(due, "researchDueAt")).isEqualTo(start);
        JsonNode later = deadlines(plan(Map.of("startsAt", start.plus(Duration.ofDays(4)))));
        assertThat(time(later, "researchDueAt")).isBefore(start.plus(Duration.ofDays(3)));
    }

    @Test
    void who_answered_before_a_meeting_was_moved_nearer_is_not_late_by_that() {
        UUID meeting = plan(Map.of());
        UUID listing = ListedCases.list(city, meeting, new ListedCases(city).open(AgencyKind.POLICE, 0));
        ListedCases.circulate(city, meeting);
        city.as(Person.POLICE)
                .put(
                        city.path("/listings/" + listing + "/research-return"),
                        Map.of("submit", true, "nothingHeld", true))
                .expect(204);

        move(meeting, Map.of("startsAt", Clock.systemUTC().instant().plus(Duration.ofHours(1))))
                .expect(204);
        assertThat(status(meeting).at("/items/0/agencies/0/submittedAt").isNull())
                .isFalse();
        assertThat(status(meeting).at("/items/0/agencies/0/late").booleanValue())
                .isFalse();
    }

    @Test
    void research_is_late_when_its_day_is_past_and_not_before() {
        Instant start = Clock.systemUTC().instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        Instant past = Clock.systemUTC().instant().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        UUID ahead = plan(Map.of("startsAt", start));
        UUID late =
                plan(Map.of("startsAt", start, "deadlines", Map.of("circulationDueAt", past, "researchDueAt", past)));
        ListedCases cases = new ListedCases(city);
        for (UUID meeting : List.of(ahead, late)) {
            ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));
        }

        assertThat(status(ahead).at("/items/0/agencies/0/late").booleanValue()).isFalse();
        assertThat(status(ahead).get("dueAt").textValue())
                .isEqualTo(view(ahead).at("/deadlines/researchDueAt").textValue());
        assertThat(status(late).at("/items/0/agencies/0/late").booleanValue()).isTrue();
        assertThat(status(late).get("dueAt").textValue()).isEqualTo(past.toString());
    }

    private static Instant time(JsonNode deadlines, String which) {
        return Instant.parse(deadlines.get(which).textValue());
    }

    private JsonNode status(UUID meeting) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/research-status"))
                .expect(200)
                .json();
    }

    private Answer tryPlan(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "MARAC",
                "startsAt",
                MONDAY,
                "venue",
                "Town hall",
                "agencies",
                List.of(city.agency(AgencyKind.POLICE))));
        body.putAll(more);
        return city.as(Person.COORDINATOR).post(city.path("/meetings"), body);
    }

    private UUID plan(Map<String, ?> more) {
        return tryPlan(more).id();
    }

    private Answer move(UUID meeting, Map<String, ?> what) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "The hall is closed"));
        body.putAll(what);
        String path = city.path("/meetings/" + meeting);
        return city.as(Person.COORDINATOR)
                .put(
                        path + "/schedule",
                        body,
                        city.as(Person.COORDINATOR).get(path).version());
    }

    private JsonNode view(UUID meeting) {
        return city.as(Person.POLICE)
                .get(city.path("/meetings/" + meeting))
                .expect(200)
                .json();
    }

    private JsonNode deadlines(UUID meeting) {
        return view(meeting).get("deadlines");
    }

    private static JsonNode due(@Nullable String referrals, @Nullable String circulation, @Nullable String research) {
        return MaracApplication.json()
                .createObjectNode()
                .put("referralsUntil", referrals)
                .put("circulationDueAt", circulation)
                .put("researchDueAt", research);
    }

    private void change(Consumer<ObjectNode> cycle) {
        var administrator = city.steppedUp(Person.ADMINISTRATOR);
        Answer read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode settings = (ObjectNode) read.json().get("settings");
        cycle.accept((ObjectNode) settings.get("meetingCycle"));
        administrator.post(city.path("/protocol"), settings, read.version()).expect(201);
    }
}
