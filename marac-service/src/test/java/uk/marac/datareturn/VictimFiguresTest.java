package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.meeting.ListingOutcome;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals.Accepted;

/** Who the victims are: one who counts in everything, and neighbours who do not. */
@Tag("database")
class VictimFiguresTest {

    private static final String QUARTER = "from=2024-01-01&until=2024-03-31&by=QUARTER";
    private static final List<Measure> OF_PEOPLE = List.of(
            Measure.VICTIMS_MINORITISED,
            Measure.VICTIMS_LGBT,
            Measure.VICTIMS_DISABLED,
            Measure.VICTIMS_MALE,
            Measure.VICTIMS_AGED_16_TO_17,
            Measure.PERPETRATORS_UNDER_18);

    private final ReturnedFigures figures = new ReturnedFigures(City.open());
    private final Accepted counts = figures.referred(Person.HOUSING, VictimFiguresTest::countsInEverything);

    @Test
    void each_measure_counts_who_is_meant_of_those_who_are_known_and_says_how_many_are_not() {
        Accepted deferred = figures.referred(Person.HOUSING, VictimFiguresTest::countsInEverything);
        new HeldMeeting(figures.city, "2024-02-10T09:00:00Z")
                .with(counts, ListingOutcome.HEARD)
                .with(figures.referred(Person.POLICE, VictimFiguresTest::countsInNothing), ListingOutcome.HEARD)
                .with(figures.referred(Person.POLICE, VictimFiguresTest::isUnknown), ListingOutcome.HEARD)
                .with(deferred, ListingOutcome.DEFERRED);

        assertThat(said(QUARTER)).isEqualTo(all("1 of 2, 1 unknown"));
        assertThat(figures.figure(QUARTER, Measure.VICTIMS_MALE).get("percent").decimalValue())
                .isEqualByComparingTo("50.0");
        assertThat(figures.figure(QUARTER, Measure.VICTIMS_MALE)
                        .get("preferred")
                        .textValue())
                .isEqualTo("NONE");
        assertThat(figures.figure(QUARTER, Measure.VICTIMS_MALE).get("note").isNull())
                .isTrue();
    }

    @Test
    void a_case_heard_twice_counts_once_and_by_the_age_at_its_first_hearing_of_the_period() {
        new HeldMeeting(figures.city, "2024-02-10T09:00:00Z").with(counts, ListingOutcome.HEARD);
        new HeldMeeting(figures.city, "2024-03-10T09:00:00Z").with(counts, ListingOutcome.HEARD);

        assertThat(said(QUARTER)).isEqualTo(all("1 of 1, 0 unknown"));
        // In March both had had their birthday.
        Map<Measure, String> inMarch = said("from=2024-03-01&until=2024-03-31&by=QUARTER");
        assertThat(inMarch)
                .containsEntry(Measure.VICTIMS_AGED_16_TO_17, "0 of 1, 0 unknown")
                .containsEntry(Measure.PERPETRATORS_UNDER_18, "0 of 1, 0 unknown")
                .containsEntry(Measure.VICTIMS_MALE, "1 of 1, 0 unknown");
    }

    @Test
    void more_unknown_than_known_is_said_in_words() {
        new HeldMeeting(figures.city, "2024-02-10T09:00:00Z")
                .with(figures.referred(Person.POLICE, VictimFiguresTest::isUnknown), ListingOutcome.HEARD);

        assertThat(figures.figure(QUARTER, Measure.VICTIMS_LGBT)
                        .at("/note/code")
                        .textValue())
                .isEqualTo("MOSTLY_UNKNOWN");
        assertThat(figures.figure(QUARTER, Measure.VICTIMS_LGBT).get("percent").isNull())
                .isTrue();
    }

    @Test
    void a_code_of_the_areas_own_counts_where_its_scheme_says_even_when_the_scheme_is_in_use_no_longer() {
        figures.changeProtocol(settings -> {
            ObjectNode scheme = settings.putArray("equalitySchemes").addObject();
            scheme.put("attribute", "ETHNICITY").put("name", "ASHMERE").put("version", 1);
            ArrayNode codes = scheme.putArray("codes");
            codes.addObject().put("code", "SOMALI").put("label", "Somali").put("group", "MINORITISED");
            codes.addObject().put("code", "MANX").put("label", "Manx");
        });
        HeldMeeting meeting = new HeldMeeting(figures.city, "2024-02-10T09:00:00Z");
        for (String code : List.of("SOMALI", "MANX")) {
            meeting.with(
                    figures.referred(
                            Person.HOUSING,
                            referral -> code((ObjectNode) referral.get("victim"), "ETHNICITY", "ASHMERE", code)),
                    ListingOutcome.HEARD);
        }
        assertThat(said(QUARTER)).containsEntry(Measure.VICTIMS_MINORITISED, "1 of 1, 1 unknown");

        figures.changeProtocol(settings -> settings.putArray("equalitySchemes"));
        assertThat(said(QUARTER)).containsEntry(Measure.VICTIMS_MINORITISED, "1 of 1, 1 unknown");
    }

    @Test
    void who_sees_no_case_reads_nothing_of_a_few_victims() {
        new HeldMeeting(figures.city, "2024-02-10T09:00:00Z").with(counts, ListingOutcome.HEARD);

        for (Person reader : List.of(Person.STEERING_GROUP, Person.HOUSING)) {
            var period = figures.periods(reader, QUARTER).get(0);
            assertThat(OF_PEOPLE).allSatisfy(measure -> {
                var figure = ReturnedFigures.figure(period, measure, null);
                assertThat(ReturnedFigures.said(figure)).isEqualTo("null of null");
                assertThat(figure.at("/note/code").textValue()).isEqualTo("NOT_SHOWN");
            });
        }
        assertThat(said(QUARTER)).isEqualTo(all("1 of 1, 0 unknown"));
    }

    @Test
    void who_sees_no_case_gets_whole_years_and_no_part_of_one() {
        String threeQuarters = "from=2024-01-01&until=2024-09-30&by=YEAR";

        assertThat(figures.periods(Person.AUDITOR, threeQuarters).at("/0/until").textValue())
                .isEqualTo("2024-12-31");
        assertThat(figures.periods(Person.CHAIR, threeQuarters).at("/0/until").textValue())
                .isEqualTo("2024-09-30");
    }

    private Map<Measure, String> said(String query) {
        Map<Measure, String> said = new EnumMap<>(Measure.class);
        OF_PEOPLE.forEach(measure -> said.put(measure, ReturnedFigures.said(figures.figure(query, measure))));
        return said;
    }

    private static Map<Measure, String> all(String said) {
        Map<Measure, String> all = new EnumMap<>(Measure.class);
        OF_PEOPLE.forEach(measure -> all.put(measure, said));
        return all;
    }

    /** Victim and perpetrator have their 18th birthday on the day after the meeting in February. */
    private static void countsInEverything(ObjectNode referral) {
        ObjectNode victim = (ObjectNode) referral.get("victim");
        victim.put("bornOn", "2006-02-11");
        code(victim, "ETHNICITY", "BLACK_CARIBBEAN");
        code(victim, "SEXUAL_ORIENTATION", "GAY_OR_LESBIAN");
        code(victim, "DISABILITY", "PHYSICAL");
        code(victim, "SEX", "MALE");
        ((ObjectNode) referral.at("/perpetrators/0")).put("bornOn", "2006-02-11");
    }

    /** Both are 18 on the very day. */
    private static void countsInNothing(ObjectNode referral) {
        ObjectNode victim = (ObjectNode) referral.get("victim");
        victim.put("bornOn", "2006-02-10").put("gender", "male");
        code(victim, "ETHNICITY", "WHITE_BRITISH");
        code(victim, "SEXUAL_ORIENTATION", "HETEROSEXUAL");
        code(victim, "DISABILITY", "NONE");
        code(victim, "SEX", "FEMALE");
        ((ObjectNode) referral.at("/perpetrators/0")).put("bornOn", "2006-02-10");
    }

    /** A gender in somebody's words is no answer that is counted. */
    private static void isUnknown(ObjectNode referral) {
        ObjectNode victim = (ObjectNode) referral.get("victim");
        victim.remove("bornOn");
        victim.put("gender", "male");
        victim.putObject("equality")
                .putArray("answers")
                .addObject()
                .put("attribute", "DISABILITY")
                .put("source", "NOT_ASKED");
        ((ObjectNode) referral.at("/perpetrators/0")).remove("bornOn");
    }

    private static void code(ObjectNode person, String attribute, String code) {
        code(person, attribute, "MARAC_" + attribute, code);
    }

    private static void code(ObjectNode person, String attribute, String scheme, String code) {
        person.withObject("/equality")
                .withArray("answers")
                .addObject()
                .put("attribute", attribute)
                .put("source", "SELF_DESCRIBED")
                .put("scheme", scheme)
                .put("schemeVersion", 1)
                .put("code", code);
    }
}
