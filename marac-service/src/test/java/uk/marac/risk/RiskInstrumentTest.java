package uk.marac.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;

@Tag("database")
class RiskInstrumentTest {

    private static final City CITY = City.open();

    @Test
    void instruments_with_and_without_a_score_stand_side_by_side() {
        JsonNode instruments = CITY.as(Person.HEALTH)
                .get(CITY.path("/risk-instruments"))
                .expect(200)
                .json();

        assertThat(instruments.findValuesAsText("scored")).containsExactly("true", "false", "false", "false", "false");
        assertThat(instruments.findValuesAsText("accepted")).containsOnly("true");
        assertThat(instruments.get(0).get("questions")).hasSize(24);
        assertThat(instruments.get(0).get("questions").findValuesAsText("code")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"13, false, false, false", "14, false, true, true", "2, true, false, true", "24, true, true, true"})
    void judgement_may_raise_what_the_score_says_and_nothing_lowers_it(
            int yes, boolean judged, boolean highByScore, boolean highRisk) {
        ObjectNode referral = Referrals.valid();
        referral.set("riskAssessment", Referrals.riskAssessment(yes));
        referral.putArray("criteria").add(judged ? "PROFESSIONAL_JUDGEMENT" : "VISIBLE_HIGH_RISK");

        JsonNode assessment = assessment(referral);

        assertThat(assessment.get("score").intValue()).isEqualTo(yes);
        assertThat(assessment.get("highByScore").booleanValue()).isEqualTo(highByScore);
        assertThat(assessment.get("highByJudgement").booleanValue()).isEqualTo(judged);
        assertThat(assessment.get("highRisk").booleanValue()).isEqualTo(highRisk);
        assertThat(assessment.get("protocolNumber").intValue()).isEqualTo(1);
    }

    @Test
    void an_instrument_without_a_score_leaves_the_score_empty() {
        ObjectNode answers = Referrals.riskAssessment(0).put("instrument", "PATTERN");
        ArrayNode all = answers.putArray("answers");
        CITY.as(Person.HOUSING)
                .get(CITY.path("/risk-instruments"))
                .json()
                .get(1)
                .get("questions")
                .forEach(question -> all.addObject()
                        .put("question", question.get("code").textValue())
                        .put("answer", "YES")
                        .put("source", "the victim's sister"));
        ObjectNode referral = Referrals.valid();
        referral.set("riskAssessment", answers);

        JsonNode assessment = assessment(referral);

        assertThat(assessment.get("score").isNull()).isTrue();
        assertThat(assessment.get("highByScore").isNull()).isTrue();
        assertThat(assessment.get("answers").get(0).get("source").textValue()).isEqualTo("the victim's sister");
    }

    private static JsonNode assessment(ObjectNode referral) {
        var submitted = Referrals.submitted(CITY, Person.HOUSING, referral);
        return CITY.as(Person.HOUSING)
                .get(CITY.path("/referrals/" + submitted.referral()))
                .expect(200)
                .json()
                .get("riskAssessment");
    }
}
