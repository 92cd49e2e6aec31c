package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

@Tag("database")
class ReferralTest {

    private static final City CITY = City.open();

    private final Api housing = CITY.as(Person.HOUSING);
    private final Api coordinator = CITY.as(Person.COORDINATOR);

    @Test
    void a_referral_waits_in_the_inbox_and_opens_as_a_numbered_case_when_it_is_accepted() {
        ObjectNode referral = Referrals.valid();
        Submitted submitted = Referrals.submitted(CITY, Person.HOUSING, referral);
        assertThat(inbox("?state=SUBMITTED")).contains(submitted.referral());
        assertThat(inbox("?state=ACCEPTED")).doesNotContain(submitted.referral());

        Accepted accepted = Referrals.accept(CITY, submitted);

        assertThat(accepted.caseNumber()).matches("CT-\\d{4}-\\d{4}");
        assertThat(inbox("?state=ACCEPTED")).contains(submitted.referral());
        JsonNode view = coordinator
                .get(CITY.path("/cases/" + accepted.caseId()))
                .expect(200)
                .json();
        assertThat(view.get("state").textValue()).isEqualTo("OPEN");
        assertThat(view.get("people").findValuesAsText("role")).containsExactly("VICTIM", "PERPETRATOR", "CHILD");
        assertThat(view.get("people").get(0).get("surname"))
                .isEqualTo(referral.get("victim").get("surname"));
    }

    @Test
    void what_was_sent_is_what_is_read() {
        ObjectNode referral = Referrals.valid();
        referral.set("riskAssessment", Referrals.riskAssessment(9));
        referral.set("sharing", Referrals.withoutConsent());
        referral.putArray("strands").add("DOMESTIC").add("FORCED_MARRIAGE");
        referral.putObject("referrer").put("phone", "01632 960123").put("email", "robin@example.invalid");
        ObjectNode background = referral.putObject("background");
        background
                .putArray("earlierMaracs")
                .addObject()
                .put("where", "Northfold")
                .put("when", "in spring");
        background
                .put("lineManagerConsulted", true)
                .put("lineManager", "Sam Whitlock")
                .put("presenter", "Kim Weir");
        Submitted submitted = Referrals.submitted(CITY, Person.HOUSING, referral);

        JsonNode view = housing.get(CITY.path("/referrals/" + submitted.referral()))
                .expect(200)
                .json();

        for (String field : List.of(
                "referrerName",
                "criteria",
                "judgementReason",
                "incidentOn",
                "incidentBasis",
                "narrative",
                "victimAware",
                "strands",
                "referrer",
                "background",
                "safeContact")) {
            assertThat(view.get(field)).as(field).isEqualTo(referral.get(field));
        }
        assertThat(view.get("sharing").get(0).get("necessity"))
                .isEqualTo(referral.get("sharing").get("necessity"));
        assertThat(view.get("riskAssessment").get("score").intValue()).isEqualTo(9);
    }

    @Test
    void a_returned_referral_says_what_is_missing_and_is_sent_again_whole() {
        Submitted submitted = Referrals.submitted(CITY);
        ObjectNode better = Referrals.valid();
        better.withArray("children").removeAll();
        housing.put(CITY.path("/referrals/" + submitted.referral()), better, submitted.version())
                .expect(409);
        screen(submitted, Map.of("decision", "RETURN", "reason", "Incomplete.")).expect(422);
        Answer returned = screen(
                submitted, Map.of("decision", "RETURN", "reason", "Incomplete.", "missing", List.of("dates of birth")));
        returned.expect(204);

        JsonNode view = housing.get(CITY.path("/referrals/" + submitted.referral()))
                .expect(200)
                .json();
        assertThat(view.get("missing").get(0).textValue()).isEqualTo("dates of birth");
        assertThat(view.get("decisionReason").textValue()).isEqualTo("Incomplete.");
        housing.put(CITY.path("/referrals/" + submitted.referral()), better, submitted.version())
                .expect(412);
        housing.put(CITY.path("/referrals/" + submitted.referral()), better, returned.version())
                .expect(204);

        JsonNode again = housing.get(CITY.path("/referrals/" + submitted.referral()))
                .expect(200)
                .json();
        assertThat(again.get("state").textValue()).isEqualTo("SUBMITTED");
        assertThat(again.get("submittedAt")).isEqualTo(view.get("submittedAt"));
        assertThat(again.get("people").findValuesAsText("role")).containsExactly("VICTIM", "PERPETRATOR");
        assertThat(again.get("people").get(0).get("bornOn"))
                .isEqualTo(better.get("victim").get("bornOn"));
        assertThat(again.get("sharing")).hasSize(2);
    }

    @Test
    void a_redirected_referral_says_where_to_and_its_case_is_not_accepted() {
        Submitted submitted = Referrals.submitted(CITY);
        screen(submitted, Map.of("decision", "REDIRECT", "reason", "Lives elsewhere."))
                .expect(422);
        screen(submitted, Map.of("decision", "REDIRECT", "reason", "Lives elsewhere.", "redirectedTo", "Northfold"))
                .expect(204);

        JsonNode view = housing.get(CITY.path("/referrals/" + submitted.referral()))
                .expect(200)
                .json();
        assertThat(view.get("redirectedTo").textValue()).isEqualTo("Northfold");
        assertThat(caseState(submitted)).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void a_referral_is_withdrawn_by_its_agency_until_it_is_decided() {
        Submitted submitted = Referrals.submitted(CITY);
        String path = CITY.path("/referrals/" + submitted.referral() + "/withdrawal");
        Map<String, Object> reason = Map.of("reason", "Sent twice.");
        housing.post(path, reason).expect(428);
        housing.send("POST", path, reason, Map.of("If-Match", "\"1\"")).expect(204);
        assertThat(caseState(submitted)).isEqualTo("NOT_ACCEPTED");
        housing.send("POST", path, reason, Map.of("If-Match", "\"2\"")).expect(409);

        Accepted accepted = Referrals.accepted(CITY);
        housing.send(
                        "POST",
                        CITY.path("/referrals/" + accepted.referral() + "/withdrawal"),
                        reason,
                        Map.of("If-Match", "\"2\""))
                .expect(409);
    }

    @Test
    void a_decision_is_made_once_and_about_the_version_that_was_read() {
        Submitted submitted = Referrals.submitted(CITY);
        Map<String, Object> accept = Map.of("decision", "ACCEPT", "reason", "High risk.");
        coordinator
                .put(CITY.path("/referrals/" + submitted.referral() + "/screening"), accept)
                .expect(428);
        Referrals.screen(CITY, submitted.referral(), 7, accept).expect(412);
        screen(submitted, accept).expect(204);
        Referrals.screen(CITY, submitted.referral(), 2, accept).expect(409);
    }

    @Test
    void the_same_referral_sent_twice_under_one_key_makes_one_case() {
        City city = City.open();
        ObjectNode referral = Referrals.valid();
        UUID first = city.as(Person.HOUSING)
                .post(city.path("/referrals"), referral, "sent-once")
                .id();
        UUID second = city.as(Person.HOUSING)
                .post(city.path("/referrals"), referral, "sent-once")
                .id();

        assertThat(second).isEqualTo(first);
        assertThat(city.as(Person.COORDINATOR).get(city.path("/cases")).json()).hasSize(1);
        city.as(Person.HOUSING).post(city.path("/referrals"), referral).id();
        assertThat(city.as(Person.COORDINATOR).get(city.path("/cases")).json()).hasSize(2);
    }

    private static Answer screen(Submitted submitted, Map<String, Object> decision) {
        return Referrals.screen(CITY, submitted.referral(), submitted.version(), decision);
    }

    private String caseState(Submitted submitted) {
        return coordinator
                .get(CITY.path("/cases/" + submitted.caseId()))
                .expect(200)
                .json()
                .get("state")
                .textValue();
    }

    private List<UUID> inbox(String query) {
        return coordinator.get(CITY.path("/referrals" + query)).expect(200).json().findValuesAsText("id").stream()
                .map(UUID::fromString)
                .toList();
    }
}
