package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.agency.AgencyKind;
import uk.marac.meeting.ListingOutcome;
import uk.marac.repeat.RepeatVerdict;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals.Accepted;

/** What a partnership asks for beside the cases: who refers, how many for those who live there, deaths, change. */
@Tag("database")
class PartnershipFiguresTest {

    private static final String YEAR = "from=2024-01-01&until=2024-12-31&by=YEAR";
    private static final String QUARTERS = "from=2024-01-01&until=2024-12-31&by=QUARTER";

    private final ReturnedFigures figures = new ReturnedFigures(City.open());
    private final Accepted byHousing = figures.referred(Person.HOUSING, referral -> {});
    private final Accepted byPolice = figures.referred(Person.POLICE, referral -> {});

    @Test
    void each_kind_of_agency_has_its_referrals_and_those_that_made_none_have_none() {
        Accepted deferred = figures.referred(Person.HEALTH, referral -> {});
        meeting("2024-02-10").with(deferred, ListingOutcome.DEFERRED);

        JsonNode period = figures.periods(Person.CHAIR, YEAR).get(0);
        for (AgencyKind kind : AgencyKind.values()) {
            boolean referred = kind == AgencyKind.HOUSING || kind == AgencyKind.POLICE;
            assertThat(ReturnedFigures.said(ReturnedFigures.figure(period, Measure.CASES_BY_REFERRER, kind.name())))
                    .as(kind.name())
                    .isEqualTo(referred ? "1 of 2" : "0 of 2");
        }
    }

    @Test
    void a_case_that_another_area_gave_has_a_line_of_its_own_and_counts_for_no_agency_here() {
        meeting("2024-02-10").transferred(byPolice, "Brackwell");

        JsonNode period = figures.periods(Person.CHAIR, YEAR).get(0);
        assertThat(ReturnedFigures.said(ReturnedFigures.figure(period, Measure.CASES_TRANSFERRED_IN, null)))
                .isEqualTo("1 of 2");
        assertThat(ReturnedFigures.said(ReturnedFigures.figure(period, Measure.CASES_BY_REFERRER, "POLICE")))
                .isEqualTo("0 of 2");
        assertThat(ReturnedFigures.said(ReturnedFigures.figure(period, Measure.CASES_BY_REFERRER, "HOUSING")))
                .isEqualTo("1 of 2");
        assertThat(ReturnedFigures.said(ReturnedFigures.figure(period, Measure.PARTNER_REFERRALS, null)))
                .isEqualTo("2 of 2");
    }

    @Test
    void cases_for_ten_thousand_adult_women_cannot_be_computed_until_the_protocol_says_how_many_there_are() {
        meeting("2024-02-10");
        JsonNode without = figures.figure(YEAR, Measure.CASES_PER_TEN_THOUSAND);
        assertThat(without.get("perTenThousand").isNull()).isTrue();
        assertThat(without.get("rating").isNull()).isTrue();
        assertThat(without.at("/note/code").textValue()).isEqualTo("NO_ADULT_WOMEN");

        figures.changeProtocol(settings -> settings.put("adultWomen", 500));
        JsonNode with = figures.figure(YEAR, Measure.CASES_PER_TEN_THOUSAND);
        assertThat(ReturnedFigures.said(with)).isEqualTo("2 of 500");
        assertThat(with.get("perTenThousand").decimalValue()).isEqualByComparingTo("40.0");
        assertThat(with.get("percent").isNull()).isTrue();
        assertThat(with.get("rating").textValue()).isEqualTo("GREEN");
        assertThat(with.get("ruleVersions").toString()).isEqualTo("[2]");
        JsonNode quarter = figures.figure(QUARTERS, Measure.CASES_PER_TEN_THOUSAND);
        assertThat(quarter.get("perTenThousand").decimalValue()).isEqualByComparingTo("40.0");
        assertThat(quarter.get("rating").isNull()).isTrue();
        assertThat(quarter.at("/note/code").textValue()).isEqualTo("NOT_A_YEAR");
    }

    @Test
    void too_few_repeats_are_below_the_band_in_words_and_not_red() {
        meeting("2024-02-10").determine(byHousing, RepeatVerdict.NEW, 1);

        JsonNode repeats = figures.figure(YEAR, Measure.REPEATS);
        assertThat(repeats.get("rating").textValue()).isEqualTo("BELOW_BAND");
        assertThat(repeats.at("/note/text").textValue()).contains("nobody noticed");
        assertThat(figures.figure(YEAR, Measure.PARTNER_REFERRALS).get("note").isNull())
                .isTrue();
    }

    @Test
    void another_protocol_rates_anew_and_changes_nothing_of_what_was_determined() {
        meeting("2024-02-10").determine(byHousing, RepeatVerdict.REPEAT, 1);
        assertThat(rating(Measure.REPEATS)).isEqualTo("ABOVE_BAND");
        assertThat(rating(Measure.PARTNER_REFERRALS)).isEqualTo("GREEN");

        figures.changeProtocol(settings -> {
            settings.put("repeatWindowMonths", 1).put("adultWomen", 1000);
            ((ObjectNode) settings.get("figureTargets"))
                    .put("partnerPercent", 60)
                    .put("repeatBandUntil", 60);
        });

        JsonNode repeats = figures.figure(YEAR, Measure.REPEATS);
        assertThat(ReturnedFigures.said(repeats)).isEqualTo("1 of 2");
        assertThat(repeats.get("ruleVersions").toString()).isEqualTo("[1]");
        assertThat(rating(Measure.REPEATS)).isEqualTo("GREEN");
        assertThat(rating(Measure.PARTNER_REFERRALS)).isEqualTo("RED");
        assertThat(figures.figure(YEAR, Measure.CASES_HEARD).get("numerator").longValue())
                .isEqualTo(2);
        figures.changeProtocol(settings -> settings.put("adultWomen", 2000));
        assertThat(figures.figure(YEAR, Measure.CASES_PER_TEN_THOUSAND)
                        .get("perTenThousand")
                        .decimalValue())
                .isEqualByComparingTo("10.0");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, HOMICIDE, 0, 0",
        "2024-04-01, HOMICIDE, 1, 0",
        "2024-06-30, HOMICIDE, 1, 0",
        "2024-07-01, HOMICIDE, 0, 0",
        "2024-06-30, SUICIDE_AFTER_ABUSE, 0, 1",
        "2024-04-01, OTHER_UNDER_REVIEW, 0, 1"
    })
    void a_death_counts_in_the_quarter_in_which_its_day_in_london_lies(
            String diedOn, String kind, long homicides, long others) {
        UUID withdrawn = figures.death(diedOn, kind);
        figures.city
                .as(Person.CHAIR)
                .put(
                        figures.city.path("/domestic-homicides/" + withdrawn + "/withdrawal"),
                        Map.of("reason", "Told twice."),
                        1)
                .expect(204);
        figures.death(diedOn, kind);

        JsonNode second = figures.periods(Person.COORDINATOR, QUARTERS).get(1);
        JsonNode ofHomicides = ReturnedFigures.figure(second, Measure.DOMESTIC_HOMICIDES, null);
        assertThat(ofHomicides.get("numerator").longValue()).isEqualTo(homicides);
        assertThat(ofHomicides.get("preferred").textValue()).isEqualTo("DOWN");
        assertThat(ReturnedFigures.figure(second, Measure.OTHER_RELATED_DEATHS, null)
                        .get("numerator")
                        .longValue())
                .isEqualTo(others);
        assertThat(ReturnedFigures.figure(
                                figures.periods(Person.STEERING_GROUP, QUARTERS).get(1),
                                Measure.DOMESTIC_HOMICIDES,
                                null)
                        .get("numerator")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_same_days_of_a_year_before_stand_beside_a_whole_period_and_not_beside_a_part_of_one() {
        meeting("2024-02-10");
        new HeldMeeting(figures.city, "2025-02-10T09:00:00Z").with(byHousing, ListingOutcome.HEARD);

        JsonNode years = figures.periods(Person.CHAIR, "from=2024-01-01&until=2025-12-31&by=YEAR");
        assertThat(before(years.get(0)).isNull()).isTrue();
        assertThat(before(years.get(1)).toString())
                .contains("\"from\":\"2024-01-01\"", "\"until\":\"2024-12-31\"", "\"numerator\":2");
        JsonNode quarters = figures.periods(Person.CHAIR, "from=2024-01-01&until=2025-05-15&by=QUARTER");
        assertThat(before(quarters.get(3)).isNull()).isTrue();
        assertThat(before(quarters.get(4)).toString()).contains("\"from\":\"2024-01-01\"", "\"until\":\"2024-03-31\"");
        assertThat(quarters).hasSize(6);
        assertThat(before(quarters.get(5)).isNull()).isTrue();
    }

    @Test
    void a_single_meeting_has_no_rate_and_no_deaths() {
        meeting("2024-02-10");
        figures.death("2024-02-10", "HOMICIDE");

        String meeting = figures.periods(Person.CHAIR, "from=2024-01-01&until=2024-12-31&by=MEETING")
                .toString();
        assertThat(meeting)
                .contains("CASES_HEARD", "VICTIMS_MALE")
                .doesNotContain("CASES_PER_TEN_THOUSAND", "DOMESTIC_HOMICIDES");
        assertThat(figures.periods(Person.CHAIR, YEAR).toString())
                .contains("CASES_PER_TEN_THOUSAND", "DOMESTIC_HOMICIDES");
    }

    private HeldMeeting meeting(String day) {
        return new HeldMeeting(figures.city, day + "T09:00:00Z")
                .with(byHousing, ListingOutcome.HEARD)
                .with(byPolice, ListingOutcome.HEARD);
    }

    private String rating(Measure measure) {
        return figures.figure(YEAR, measure).get("rating").textValue();
    }

    private static JsonNode before(JsonNode period) {
        return ReturnedFigures.figure(period, Measure.CASES_HEARD, null).get("yearBefore");
    }
}
