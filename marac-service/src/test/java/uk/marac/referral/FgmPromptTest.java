package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;

/** The prompt about the duty to report female genital mutilation of girls under 18. */
@Tag("database")
class FgmPromptTest {

    private static final City CITY = City.open();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private final Api housing = CITY.as(Person.HOUSING);

    @Test
    void a_duty_that_is_not_answered_is_shown_and_holds_nothing_up() {
        JsonNode answer = send(referral("FGM"));

        assertThat(answer.at("/fgm/duty").textValue()).isEqualTo("ASK_PROFESSION");
        assertThat(answer.at("/fgm/under18")).hasSize(1);
        assertThat(answer.at("/fgm/under18/0").textValue()).isEqualTo("children[0]");
        JsonNode view = view(answer);
        assertThat(view.get("state").textValue()).isEqualTo("SUBMITTED");
        assertThat(view.at("/fgm/duty").textValue()).isEqualTo("ASK_PROFESSION");
        assertThat(view.at("/fgm/under18/0")).isEqualTo(child(view).get("id"));
    }

    @Test
    void nothing_is_asked_of_another_kind_of_abuse_nor_where_all_are_grown_up() {
        assertThat(send(referral("DOMESTIC")).get("fgm").isNull()).isTrue();
        ObjectNode grownUp = referral("FGM");
        bornOn(grownUp, TODAY.minusYears(18));
        assertThat(send(grownUp).get("fgm").isNull()).isTrue();

        ObjectNode aDayYounger = referral("FGM");
        bornOn(aDayYounger, TODAY.minusYears(18).plusDays(1));
        assertThat(send(aDayYounger).get("fgm").isNull()).isFalse();
    }

    @Test
    void a_victim_under_eighteen_counts_and_a_child_of_unknown_age_is_named_apart() {
        ObjectNode referral = referral("FGM");
        ((ObjectNode) referral.get("victim"))
                .put("bornOn", TODAY.minusYears(17).minusDays(30).toString());
        ((ObjectNode) referral.at("/children/0")).remove("bornOn");

        JsonNode prompt = send(referral).get("fgm");

        assertThat(prompt.at("/under18/0").textValue()).isEqualTo("victim");
        assertThat(prompt.at("/ageUnknown/0").textValue()).isEqualTo("children[0]");
    }

    @Test
    void a_victim_of_unknown_age_is_asked_about_and_of_two_dates_of_birth_the_younger_counts() {
        ObjectNode unknown = referral("FGM");
        bornOn(unknown, TODAY.minusYears(30));
        ((ObjectNode) unknown.get("victim")).remove("bornOn");
        assertThat(send(unknown).at("/fgm/ageUnknown/0").textValue()).isEqualTo("victim");

        ObjectNode twice = referral("FGM");
        bornOn(twice, TODAY.minusYears(19));
        ((ObjectNode) twice.at("/children/0"))
                .putObject("details")
                .putArray("otherBirthDates")
                .add(TODAY.minusYears(17).toString());
        assertThat(send(twice).at("/fgm/under18/0").textValue()).isEqualTo("children[0]");
    }

    @ParameterizedTest
    @CsvSource({
        "REGULATED_HEALTH, REPORT_NOW",
        "REGULATED_SOCIAL_CARE, REPORT_NOW",
        "TEACHER, REPORT_NOW",
        "OTHER, NOT_THE_REFERRERS"
    })
    void whose_duty_it_is_follows_from_the_profession(String profession, String duty) {
        ObjectNode referral = referral("FGM");
        referral.putObject("fgmReport").put("profession", profession);

        assertThat(send(referral).at("/fgm/duty").textValue()).isEqualTo(duty);
    }

    @Test
    void a_report_or_why_it_is_not_the_referrers_is_recorded_by_the_agency_that_referred() {
        JsonNode answer = send(referral("FGM"));
        String path = path(answer) + "/fgm-report";
        housing.put(path, Map.of("profession", "TEACHER", "reported", true), 1).expect(422);
        housing.put(path, Map.of("profession", "TEACHER", "reported", false), 1).expect(422);
        Map<String, Object> reported = Map.of(
                "profession", "TEACHER", "reported", true, "reference", "CT-101", "reportedOn", TODAY.toString());
        housing.put(path, reported).expect(428);
        CITY.as(Person.HEALTH).put(path, reported, 1).expect(404);
        CITY.as(Person.COORDINATOR).put(path, reported, 1).expect(404);

        housing.put(path, reported, 1).expect(204);

        assertThat(view(answer).at("/fgm/duty").textValue()).isEqualTo("REPORTED");
        assertThat(view(answer).at("/fgmReport/reference").textValue()).isEqualTo("CT-101");
        housing.put(path, Map.of("profession", "TEACHER", "reported", false, "whyNot", "A colleague reported it."), 2)
                .expect(204);
        assertThat(view(answer).at("/fgm/duty").textValue()).isEqualTo("SAID_NOT_THEIRS");
        assertThat(view(answer).get("narrative").textValue())
                .isEqualTo(Referrals.valid().get("narrative").textValue());
    }

    @Test
    void under_a_legal_hold_a_first_word_is_taken_and_none_is_replaced() {
        JsonNode answer = send(referral("FGM"));
        CITY.as(Person.DISCLOSURE_OFFICER)
                .post(
                        CITY.path("/cases/" + view(answer).get("caseId").textValue() + "/legal-holds"),
                        Map.of("reason", "A review was announced."))
                .expect(201);
        String path = path(answer) + "/fgm-report";

        housing.put(path, Map.of("profession", "TEACHER"), 1).expect(204);
        housing.put(path, Map.of("profession", "OTHER"), 2).expect(409);

        assertThat(view(answer).at("/fgmReport/profession").textValue()).isEqualTo("TEACHER");
    }

    @Test
    void a_report_that_was_recorded_is_kept_when_the_referral_is_sent_again_without_a_word_of_it() {
        JsonNode answer = send(referral("FGM"));
        String path = path(answer);
        housing.put(
                        path + "/fgm-report",
                        Map.of("profession", "TEACHER", "reported", false, "whyNot", "A colleague reported it."),
                        1)
                .expect(204);
        Referrals.screen(
                        CITY,
                        UUID.fromString(answer.get("id").textValue()),
                        2,
                        Map.of("decision", "RETURN", "reason", "Too little.", "missing", List.of("A surname.")))
                .expect(204);

        housing.put(path, referral("FGM"), 3).expect(204);

        assertThat(view(answer).at("/fgm/duty").textValue()).isEqualTo("SAID_NOT_THEIRS");
        assertThat(view(answer).get("state").textValue()).isEqualTo("SUBMITTED");
    }

    @Test
    void a_later_word_that_says_only_the_profession_wipes_out_no_report() {
        JsonNode answer = send(referral("FGM"));
        String path = path(answer) + "/fgm-report";
        Map<String, Object> reported = Map.of(
                "profession", "TEACHER", "reported", true, "reference", "CT-102", "reportedOn", TODAY.toString());
        housing.put(path, reported, 1).expect(204);

        housing.put(path, Map.of("profession", "REGULATED_HEALTH"), 2).expect(204);
        housing.put(path, Map.of(), 3).expect(204);

        assertThat(view(answer).at("/fgm/duty").textValue()).isEqualTo("REPORTED");
        assertThat(view(answer).at("/fgmReport/reference").textValue()).isEqualTo("CT-102");
        assertThat(view(answer).at("/fgmReport/profession").textValue()).isEqualTo("REGULATED_HEALTH");
    }

    private static ObjectNode referral(String strand) {
        ObjectNode referral = Referrals.valid();
        referral.putArray("strands").add(strand);
        return referral;
    }

    private static void bornOn(ObjectNode referral, LocalDate day) {
        ((ObjectNode) referral.at("/children/0")).put("bornOn", day.toString());
    }

    private JsonNode send(ObjectNode referral) {
        return housing.post(CITY.path("/referrals"), referral).expect(201).json();
    }

    private JsonNode view(JsonNode answer) {
        return housing.get(path(answer)).expect(200).json();
    }

    private static String path(JsonNode answer) {
        return CITY.path("/referrals/" + UUID.fromString(answer.get("id").textValue()));
    }

    private static JsonNode child(JsonNode view) {
        for (JsonNode person : view.get("people")) {
            if (person.get("role").textValue().equals("CHILD")) {
                return person;
            }
        }
        throw new AssertionError("no child");
    }
}
