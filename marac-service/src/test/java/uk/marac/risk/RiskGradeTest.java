package uk.marac.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;

/** Instruments that people grade, beside those that are counted. */
@Tag("database")
class RiskGradeTest {

    private static final City CITY = City.open();

    @Test
    void twenty_seven_questions_are_graded_by_an_officer_and_have_no_score() {
        ObjectNode police = Referrals.riskAssessment(CITY, "POLICE", 1);
        assertThat(police.get("answers")).hasSize(27);
        assertThat(fields(send(police).expect(422))).contains("riskAssessment.grading");

        grading(police, "MEDIUM");

        JsonNode assessment = assessment(police);
        assertThat(assessment.get("score").isNull()).isTrue();
        assertThat(assessment.get("grade").textValue()).isEqualTo("MEDIUM");
        assertThat(assessment.get("highRisk").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, STANDARD, STANDARD",
        "STANDARD, HIGH, HIGH",
        "MEDIUM, STANDARD, MEDIUM",
        "HIGH, STANDARD, HIGH"
    })
    void a_supervisor_raises_the_grade_and_never_lowers_it(String officer, String supervisor, String grade) {
        ObjectNode police = Referrals.riskAssessment(CITY, "POLICE", 1);
        grading(police, officer)
                .put("supervisor", supervisor)
                .put("supervisorName", "Robin Ashworth")
                .put("supervisorReason", "After reading the log.");

        JsonNode assessment = assessment(police);

        assertThat(assessment.get("grade").textValue()).isEqualTo(grade);
        assertThat(assessment.get("highRisk").booleanValue()).isEqualTo(grade.equals("HIGH"));
        assertThat(assessment.at("/grading/supervisor").textValue()).isEqualTo(supervisor);
    }

    @Test
    void a_grade_below_the_officers_needs_its_reason_and_one_above_it_needs_none() {
        ObjectNode police = Referrals.riskAssessment(CITY, "POLICE", 1);
        ObjectNode grading = grading(police, "MEDIUM").put("supervisor", "STANDARD");
        assertThat(fields(send(police).expect(422))).contains("riskAssessment.grading.supervisorReason");

        grading.put("supervisor", "HIGH");

        send(police).expect(201);
    }

    @Test
    void a_grade_beside_a_score_raises_what_the_score_says() {
        ObjectNode counted = Referrals.riskAssessment(2);
        assertThat(assessment(counted).get("grade").isNull()).isTrue();
        grading(counted, "HIGH");
        assertThat(assessment(counted).get("highRisk").booleanValue()).isTrue();

        ObjectNode many = Referrals.riskAssessment(20);
        grading(many, "STANDARD");
        assertThat(assessment(many).get("grade").textValue()).isEqualTo("HIGH");
    }

    @Test
    void a_reason_to_refer_on_judgement_makes_the_risk_high_and_other_words_do_not() {
        ObjectNode counted = Referrals.riskAssessment(2);
        ObjectNode professional = counted.putObject("professional");
        professional
                .put("weapons", "YES")
                .put("weaponsDetail", "Shoots for sport.")
                .put("victimsPriorities", "A school place.");
        assertThat(assessment(counted).get("highRisk").booleanValue()).isFalse();

        professional.put("judgementReason", "The silence of somebody who used to ring.");

        JsonNode assessment = assessment(counted);
        assertThat(assessment.get("highByJudgement").booleanValue()).isTrue();
        assertThat(assessment.get("highRisk").booleanValue()).isTrue();
        assertThat(assessment.get("professional").get("weaponsDetail").textValue())
                .isEqualTo("Shoots for sport.");
    }

    @Test
    void a_young_persons_instrument_asks_whether_childrens_social_care_was_told() {
        ObjectNode young = Referrals.riskAssessment(CITY, "YOUNG_PERSON", 1);
        assertThat(fields(send(young).expect(422))).contains("riskAssessment.youngPerson");
        ObjectNode section =
                young.putObject("youngPerson").put("band", "AGED_16_TO_17").put("referredToSocialCare", false);
        assertThat(fields(send(young).expect(422))).contains("riskAssessment.youngPerson.whyNotReferred");
        section.put("referredToSocialCare", true);
        assertThat(fields(send(young).expect(422))).contains("riskAssessment.youngPerson.referredOn");

        section.set("referredOn", young.get("completedOn"));

        assertThat(assessment(young).at("/youngPerson/band").textValue()).isEqualTo("AGED_16_TO_17");
    }

    @Test
    void an_area_takes_the_instruments_that_its_protocol_names_and_all_where_it_names_none() {
        City city = City.open();
        ObjectNode pattern = Referrals.riskAssessment(city, "PATTERN", 1);
        send(city, pattern).expect(201);
        ObjectNode settings = (ObjectNode)
                city.as(Person.ADMINISTRATOR).get(city.path("/protocol")).json().get("settings");
        settings.putArray("riskInstruments").add("TEA_LEAVES");
        city.steppedUp(Person.ADMINISTRATOR)
                .post(city.path("/protocol"), settings, 1)
                .expect(422);
        settings.putArray("riskInstruments").add("TWENTY_FOUR");
        city.steppedUp(Person.ADMINISTRATOR)
                .post(city.path("/protocol"), settings, 1)
                .expect(201);

        assertThat(fields(send(city, pattern).expect(422))).contains("riskAssessment.instrument");
        send(city, Referrals.riskAssessment(2)).expect(201);
        assertThat(city.as(Person.HOUSING)
                        .get(city.path("/risk-instruments"))
                        .json()
                        .findValuesAsText("accepted"))
                .containsExactly("true", "false", "false", "false", "false");
    }

    private static ObjectNode grading(ObjectNode assessment, String officer) {
        return assessment.putObject("grading").put("officer", officer).put("officerReason", "What was seen there.");
    }

    private static List<String> fields(Answer answer) {
        return answer.json().findValuesAsText("field");
    }

    private static Answer send(ObjectNode assessment) {
        return send(CITY, assessment);
    }

    private static Answer send(City city, ObjectNode assessment) {
        return city.as(Person.HOUSING).post(city.path("/referrals"), referral(assessment));
    }

    private static ObjectNode referral(ObjectNode assessment) {
        ObjectNode referral = Referrals.valid();
        referral.putArray("criteria").add("VISIBLE_HIGH_RISK");
        referral.set("riskAssessment", assessment);
        return referral;
    }

    private static JsonNode assessment(ObjectNode assessment) {
        var submitted = Referrals.submitted(CITY, Person.HOUSING, referral(assessment));
        return CITY.as(Person.HOUSING)
                .get(CITY.path("/referrals/" + submitted.referral()))
                .expect(200)
                .json()
                .get("riskAssessment");
    }
}
