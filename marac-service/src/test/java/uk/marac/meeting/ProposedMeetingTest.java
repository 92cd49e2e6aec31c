package uk.marac.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Rows;
import uk.marac.testing.Sitting;

/** When the next meetings would be; that they are is for a coordinator to say. */
@Tag("database")
class ProposedMeetingTest {

    private final City city = City.open();

    @Test
    void before_there_is_a_first_there_is_nothing_to_count_from_and_then_there_are_six() {
        JsonNode none = proposed("");
        assertThat(none.get("after").isNull()).isTrue();
        assertThat(none.get("meetings")).isEmpty();

        var unused = plan("MARAC", "2099-05-05T09:30:00Z");
        JsonNode some = proposed("");
        assertThat(some.get("after").textValue()).isEqualTo("2099-05-05T09:30:00Z");
        assertThat(some.get("protocol").intValue()).isEqualTo(1);
        assertThat(some.get("frequency").textValue()).isEqualTo("MONTHLY");
        assertThat(some.get("meetings")).hasSize(6);
        assertThat(some.at("/meetings/0/startsAt").textValue()).isEqualTo("2099-06-02T09:30:00Z");
        for (String limit : List.of("0", "25")) {
            city.as(Person.COORDINATOR)
                    .get(city.path("/proposed-meetings?limit=" + limit))
                    .expect(422);
        }
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({
        "WEEKLY,        2099-05-05, 2099-05-12 2099-05-19 2099-05-26",
        "FORTNIGHTLY,   2099-05-05, 2099-05-19 2099-06-02 2099-06-16",
        "THREE_WEEKLY,  2099-05-05, 2099-05-26 2099-06-16 2099-07-07",
        "FOUR_WEEKLY,   2099-05-05, 2099-06-02 2099-06-30 2099-07-28",
        "TWICE_MONTHLY, 2099-05-05, 2099-05-19 2099-06-02 2099-06-16",
        "MONTHLY,       2099-05-05, 2099-06-02 2099-07-07 2099-08-04",
        "DAILY,         2099-05-07, 2099-05-08 2099-05-11 2099-05-12",
        // A Saturday's are on Mondays.
        "WEEKLY,        2099-05-09, 2099-05-18 2099-05-25 2099-06-01"
    })
    void they_are_as_often_as_the_protocol_says(String frequency, String last, String expected) {
        change(frequency);
        var unused = plan("MARAC", last + "T09:30:00Z");

        assertThat(days(proposed("?limit=3"))).containsExactly(expected.split(" "));
    }

    @Test
    void one_that_would_be_on_a_holiday_is_on_the_next_working_day_and_the_others_stay() {
        change("WEEKLY", "2099-05-12", "2099-05-13");
        var unused = plan("MARAC", "2099-05-05T09:30:00Z");

        JsonNode proposed = proposed("?limit=2");
        assertThat(days(proposed)).containsExactly("2099-05-14", "2099-05-19");
        assertThat(proposed.at("/meetings/0/insteadOf").textValue()).isEqualTo("2099-05-12");
        assertThat(proposed.at("/meetings/1/insteadOf").isNull()).isTrue();
    }

    @Test
    void what_is_held_every_working_day_is_not_held_twice_after_a_holiday() {
        change("DAILY", "2099-05-12");
        var unused = plan("MARAC", "2099-05-11T09:30:00Z");

        assertThat(days(proposed("?limit=2"))).containsExactly("2099-05-13", "2099-05-14");
    }

    @Test
    void they_begin_at_the_same_time_of_the_day_though_the_clocks_change() {
        change("WEEKLY");
        var unused = plan("MARAC", "2099-10-20T09:30:00Z");

        assertThat(proposed("?limit=1").at("/meetings/0/startsAt").textValue()).isEqualTo("2099-10-27T10:30:00Z");
    }

    @Test
    void they_are_counted_from_the_last_regular_meeting_that_was_not_cancelled() {
        change("WEEKLY");
        var unused = plan("MARAC", "2099-05-05T09:30:00Z");
        UUID cancelled = plan("MARAC", "2099-05-12T09:30:00Z");
        unused = plan("EMERGENCY", "2099-05-14T09:30:00Z");

        assertThat(days(proposed("?limit=1"))).containsExactly("2099-05-19");
        city.as(Person.COORDINATOR)
                .post(city.path("/meetings/" + cancelled + "/cancellation"), Map.of("reason", "No hall"), 1)
                .expect(204);
        assertThat(days(proposed("?limit=1"))).containsExactly("2099-05-12");
    }

    @Test
    void after_a_long_time_without_one_only_those_that_are_ahead_are_proposed() {
        change("WEEKLY");
        Instant now = Clock.systemUTC().instant();
        var unused = Sitting.agendaSent(city, 0, now.minus(Duration.ofDays(40)));

        Instant first =
                Instant.parse(proposed("?limit=1").at("/meetings/0/startsAt").textValue());
        assertThat(first).isAfter(now).isBefore(now.plus(Duration.ofDays(10)));
    }

    @Test
    void no_meeting_is_made_by_it_and_one_that_is_planned_so_has_the_deadlines_that_were_shown() {
        var unused = plan("MARAC", "2099-05-05T09:30:00Z");
        var before = Rows.counts(city);
        JsonNode next = proposed("").at("/meetings/0");
        assertThat(Rows.counts(city)).isEqualTo(before);

        UUID planned = plan("MARAC", next.get("startsAt").textValue());
        assertThat(city.as(Person.COORDINATOR)
                        .get(city.path("/meetings/" + planned))
                        .expect(200)
                        .json()
                        .get("deadlines"))
                .isEqualTo(next.get("deadlines"));
        assertThat(proposed("").at("/meetings/0/startsAt").textValue())
                .isGreaterThan(next.get("startsAt").textValue());
    }

    @Test
    void a_meeting_on_the_last_day_of_any_calendar_has_none_after_it() {
        var unused = plan("MARAC", "9999-12-31T09:30:00Z");

        assertThat(proposed("").get("meetings")).isEmpty();
    }

    private JsonNode proposed(String query) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/proposed-meetings" + query))
                .expect(200)
                .json();
    }

    private static List<String> days(JsonNode proposed) {
        return proposed.get("meetings").findValuesAsText("startsAt").stream()
                .map(at -> at.substring(0, 10))
                .toList();
    }

    private UUID plan(String kind, String startsAt) {
        return city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                kind,
                                "startsAt",
                                startsAt,
                                "venue",
                                "Town hall",
                                "agencies",
                                List.of(city.agency(AgencyKind.POLICE))))
                .id();
    }

    private void change(String frequency, String... daysOff) {
        var administrator = city.steppedUp(Person.ADMINISTRATOR);
        Answer read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode settings = (ObjectNode) read.json().get("settings");
        ObjectNode cycle = ((ObjectNode) settings.get("meetingCycle")).put("frequency", frequency);
        ArrayNode off = cycle.putArray("daysOff");
        List.of(daysOff).forEach(off::add);
        administrator.post(city.path("/protocol"), settings, read.version()).expect(201);
    }
}
