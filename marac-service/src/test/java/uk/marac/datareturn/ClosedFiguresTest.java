package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.meeting.ListingOutcome;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Superuser;

/** Who reads exact numbers could subtract what they see: a case that is closed to them must not be what is left. */
@Tag("database")
class ClosedFiguresTest {

    private static final String YEAR = "from=2024-01-01&until=2024-12-31&by=YEAR";
    private static final String MEETINGS = "from=2024-01-01&until=2024-12-31&by=MEETING";

    private final ReturnedFigures figures = new ReturnedFigures(City.open());
    private final City city = figures.city;
    private final List<Accepted> heard = IntStream.range(0, 5)
            .mapToObj(i -> figures.referred(i == 0 ? Person.POLICE : Person.HOUSING, referral -> {}))
            .toList();

    @Test
    void a_case_that_is_closed_to_the_reader_is_in_no_figure_of_theirs_and_in_those_of_others() {
        hold();
        String before = counted(Person.COORDINATOR, YEAR);
        assertThat(before).isEqualTo(counted(Person.CHAIR, YEAR)).contains("CASES_HEARD 5", "PARTNER_REFERRALS 4");
        close();

        for (String query : List.of(YEAR, MEETINGS)) {
            assertThat(counted(Person.COORDINATOR, query))
                    .contains("CASES_HEARD 4", "PARTNER_REFERRALS 4", "CASES_BY_REFERRER 0", "CHILDREN 4");
            assertThat(counted(Person.CHAIR, query)).contains("CASES_HEARD 5", "PARTNER_REFERRALS 4", "CHILDREN 5");
        }
        assertThat(counted(Person.CHAIR, YEAR)).isEqualTo(before);
    }

    @Test
    void who_sees_no_case_reads_rounded_numbers_of_all_whatever_is_closed_to_whom() {
        hold();
        String before = counted(Person.STEERING_GROUP, YEAR);
        assertThat(before).contains("CASES_HEARD 5");
        close();

        assertThat(counted(Person.STEERING_GROUP, YEAR)).isEqualTo(before);
    }

    @Test
    void the_same_note_stands_beside_exact_numbers_whether_or_not_anything_is_closed() {
        hold();
        JsonNode before = note(Person.COORDINATOR);
        assertThat(before.get("code").textValue()).isEqualTo("WITHOUT_CLOSED");
        close();

        assertThat(note(Person.COORDINATOR)).isEqualTo(before);
        assertThat(note(Person.CHAIR)).isEqualTo(before);
        assertThat(note(Person.STEERING_GROUP).isNull()).isTrue();
    }

    @Test
    void a_death_of_a_case_that_is_closed_is_not_counted_and_one_of_no_case_is() {
        UUID named = heard.get(0).caseId();
        city.as(Person.CHAIR)
                .post(
                        city.path("/domestic-homicides"),
                        Map.of(
                                "diedOn", "2024-05-03",
                                "toldOn", "2024-05-04",
                                "kind", "HOMICIDE",
                                "victimKnown", true,
                                "knownCase", named))
                .expect(201);
        figures.death("2024-06-03", "HOMICIDE");
        assertThat(counted(Person.COORDINATOR, YEAR)).contains("DOMESTIC_HOMICIDES 2");
        close();

        assertThat(counted(Person.COORDINATOR, YEAR)).contains("DOMESTIC_HOMICIDES 1");
        assertThat(counted(Person.CHAIR, YEAR)).contains("DOMESTIC_HOMICIDES 2");
    }

    @Test
    void a_conflict_that_was_deleted_in_the_database_opens_no_figure() {
        hold();
        close();
        Superuser.execute(
                city.service.database,
                "DELETE FROM marac.conflict_of_interest WHERE case_id = ?",
                heard.get(0).caseId());

        city.as(Person.COORDINATOR).get(city.path("/figures?" + YEAR)).expect(500);
        city.as(Person.STEERING_GROUP).get(city.path("/figures?" + YEAR)).expect(200);
    }

    private void hold() {
        HeldMeeting meeting = new HeldMeeting(city, "2024-02-10T09:00:00Z");
        heard.forEach(one -> meeting.with(one, ListingOutcome.HEARD));
    }

    /** The case that the police referred, to the coordinator. */
    private void close() {
        city.as(Person.COORDINATOR)
                .post(city.path("/cases/" + heard.get(0).caseId() + "/conflicts"), Map.of("nature", "My cousin."))
                .expect(201);
    }

    /** Each figure of the first period, as {@code CASES_HEARD 5}. */
    private String counted(Person reader, String query) {
        StringBuilder counted = new StringBuilder();
        figures.periods(reader, query).get(0).get("figures").forEach(figure -> counted.append(
                        figure.get("measure").textValue())
                .append(' ')
                .append(figure.get("numerator"))
                .append('\n'));
        return counted.toString();
    }

    private JsonNode note(Person reader) {
        return city.as(reader)
                .get(city.path("/figures?" + YEAR))
                .expect(200)
                .json()
                .get("note");
    }
}
