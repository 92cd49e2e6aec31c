package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.meeting.ListingOutcome;
import uk.marac.protocol.MeetingKinds;
import uk.marac.repeat.RepeatVerdict;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Superuser;

@Tag("database")
class FigureTest {

    private final City city = City.open();
    private final Accepted byHousing = Referrals.accepted(city, Person.HOUSING, Referrals.valid());
    private final Accepted byPolice = Referrals.accepted(city, Person.POLICE, Referrals.valid());

    @Test
    void cases_repeats_partners_and_children_are_of_what_was_heard_and_of_nothing_else() {
        Accepted deferred = Referrals.accepted(city, Person.HEALTH, Referrals.valid());
        HeldMeeting meeting = meeting().with(deferred, ListingOutcome.DEFERRED);
        meeting.determine(byPolice, RepeatVerdict.REPEAT, 1);
        meeting.determine(byHousing, RepeatVerdict.NEW, 1);
        meeting.determine(deferred, RepeatVerdict.REPEAT, 1);

        JsonNode period = figures("from=2026-01-01&until=2026-12-31&by=YEAR").get(0);

        assertThat(period.get("meetings").intValue()).isEqualTo(1);
        assertThat(figure(period, "CASES_HEARD").get("numerator").longValue()).isEqualTo(2);
        assertThat(figure(period, "REPEATS").toString())
                .contains("\"numerator\":1", "\"denominator\":2", "\"percent\":50.0", "\"ruleVersions\":[1]");
        assertThat(figure(period, "PARTNER_REFERRALS").toString()).contains("\"numerator\":1", "\"rating\":\"GREEN\"");
        assertThat(figure(period, "CHILDREN").get("numerator").longValue()).isEqualTo(2);
    }

    @Test
    void a_meeting_counts_on_its_day_in_london() {
        new HeldMeeting(city, "2026-06-30T23:30:00Z").with(byPolice, ListingOutcome.HEARD);

        assertThat(heard("from=2026-07-01&until=2026-07-01&by=YEAR")).containsExactly(1L);
        assertThat(heard("from=2026-06-30&until=2026-06-30&by=YEAR")).containsExactly(0L);
    }

    @Test
    void a_meeting_of_an_areas_own_kind_is_no_marac_and_an_emergency_meeting_is_one() {
        new HeldMeeting(city, "2026-02-10T09:00:00Z", "JOINT_SCREENING").with(byPolice, ListingOutcome.HEARD);
        assertThat(heard("from=2026-01-01&until=2026-12-31&by=YEAR")).containsExactly(0L);
        assertThat(figures("from=2026-01-01&until=2026-12-31&by=MEETING")).isEmpty();

        new HeldMeeting(city, "2026-02-11T09:00:00Z", MeetingKinds.EMERGENCY).with(byPolice, ListingOutcome.HEARD);
        assertThat(heard("from=2026-01-01&until=2026-12-31&by=YEAR")).containsExactly(1L);
        assertThat(heard("from=2026-01-01&until=2026-12-31&by=MEETING")).containsExactly(1L);
    }

    @Test
    void every_figure_says_by_which_version_of_the_protocol_it_was_counted() {
        meeting().determine(byPolice, RepeatVerdict.NEW, 1);

        for (JsonNode figure :
                figures("from=2026-01-01&until=2026-12-31&by=YEAR").get(0).get("figures")) {
            assertThat(figure.get("ruleVersions").toString())
                    .as(figure.get("measure").textValue())
                    .isEqualTo("[1]");
        }
    }

    @Test
    void each_meeting_has_its_own_figures_and_so_has_each_quarter() {
        HeldMeeting first = meeting();
        HeldMeeting second = new HeldMeeting(city, "2026-05-20T09:00:00Z").with(byPolice, ListingOutcome.HEARD);

        JsonNode meetings = figures("from=2026-01-01&until=2026-12-31&by=MEETING");
        assertThat(meetings)
                .extracting(period -> period.get("meeting").textValue())
                .containsExactly(first.id.toString(), second.id.toString());
        assertThat(heard("from=2026-01-01&until=2026-12-31&by=MEETING")).containsExactly(2L, 1L);
        assertThat(heard("from=2026-01-01&until=2026-12-31")).containsExactly(2L, 1L, 0L, 0L);
    }

    @Test
    void who_may_not_see_cases_sees_no_small_number() {
        meeting();

        JsonNode period = city.as(Person.HOUSING)
                .get(city.path("/figures?from=2026-01-01&until=2026-12-31&by=YEAR"))
                .expect(200)
                .json()
                .at("/periods/0");
        for (JsonNode figure : period.get("figures")) {
            assertThat(figure.get("numerator").isNull()
                            || figure.get("numerator").longValue() == 0)
                    .isTrue();
            assertThat(figure.get("percent").isNull()).isTrue();
            assertThat(figure.get("rounded").booleanValue()).isTrue();
        }
        assertThat(figure(figures("by=YEAR&from=2026-01-01&until=2026-12-31").get(0), "CASES_HEARD")
                        .get("rounded")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void who_may_not_see_cases_cannot_single_out_a_meeting_and_who_may_can() {
        HeldMeeting held = meeting();
        String query = "/figures?by=MEETING&from=2026-02-10&until=2026-02-10";

        JsonNode theirs =
                city.as(Person.AUDITOR).get(city.path(query)).expect(200).json().get("periods");
        assertThat(theirs)
                .singleElement()
                .extracting(Object::toString)
                .asString()
                .contains("\"from\":\"2026-01-01\"", "\"until\":\"2026-03-31\"")
                .doesNotContain(held.id.toString());
        assertThat(figures(query.substring("/figures?".length())).toString())
                .contains("\"from\":\"2026-02-10\"", "\"until\":\"2026-02-10\"", held.id.toString());
    }

    @Test
    void a_case_that_two_meetings_heard_counts_once_in_their_year_and_once_at_each() {
        meeting();
        new HeldMeeting(city, "2026-03-10T09:00:00Z").with(byPolice, ListingOutcome.HEARD);

        assertThat(heard("from=2026-01-01&until=2026-12-31&by=YEAR")).containsExactly(2L);
        assertThat(heard("from=2026-01-01&until=2026-12-31&by=MEETING")).containsExactly(2L, 1L);
    }

    @Test
    void the_entry_of_a_count_is_of_no_case_and_that_of_a_look_is() {
        meeting();
        var unused = figures("from=2026-01-01&until=2026-12-31");
        assertThat(casesOfLastEntry()).isEmpty();

        city.as(Person.CHAIR).get(city.path("/cases/" + byPolice.caseId())).expect(200);
        assertThat(casesOfLastEntry()).containsExactly(List.of(byPolice.caseId()));
    }

    @Test
    void days_the_wrong_way_round_or_too_many_are_refused_and_no_day_at_all_is_the_last_year() {
        refused("from=2026-02-01&until=2026-01-31", "until");
        refused("from=2016-01-01&until=2026-01-01", "until");
        refused("from=2026-02-30", "from");
        assertThat(figures("by=YEAR")).hasSize(1);
        assertThat(figures("by=QUARTER")).hasSize(4);
    }

    private HeldMeeting meeting() {
        return new HeldMeeting(city, "2026-02-10T09:00:00Z")
                .with(byHousing, ListingOutcome.HEARD)
                .with(byPolice, ListingOutcome.HEARD);
    }

    private List<Long> heard(String query) {
        return StreamSupport.stream(figures(query).spliterator(), false)
                .map(period -> figure(period, "CASES_HEARD").get("numerator").longValue())
                .toList();
    }

    private JsonNode figures(String query) {
        return city.as(Person.CHAIR)
                .get(city.path("/figures?" + query))
                .expect(200)
                .json()
                .get("periods");
    }

    private static JsonNode figure(JsonNode period, String measure) {
        for (JsonNode figure : period.get("figures")) {
            if (figure.get("measure").textValue().equals(measure)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + measure);
    }

    private void refused(String query, String field) {
        JsonNode problem =
                city.as(Person.CHAIR).get(city.path("/figures?" + query)).json();
        assertThat(problem.at("/errors/0/field").textValue()).isEqualTo(field);
    }

    private List<List<Object>> casesOfLastEntry() {
        return Superuser.rows(
                city.service.database,
                "SELECT case_id FROM marac.audit_opening WHERE entry_id = ? AND case_id IS NOT NULL",
                Entries.last(city.service, city.area).id());
    }
}
