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
import uk.marac.testing.Superuser;

@Tag("database")
class DraftTest {

    private static final City CITY = City.open();
    private static final String DRAFTS = CITY.path("/referral-drafts");

    private final Api housing = CITY.as(Person.HOUSING);

    @Test
    void it_is_saved_with_anything_missing_and_says_what() {
        UUID draft =
                housing.post(DRAFTS, Map.of("referrerName", "Robin Ashworth")).id();

        JsonNode view = housing.get(DRAFTS + "/" + draft).expect(200).json();

        assertThat(view.at("/content/referrerName").textValue()).isEqualTo("Robin Ashworth");
        assertThat(missing(view))
                .contains("victim", "perpetrators", "safeContact", "criteria", "incidentOn", "narrative", "sharing")
                .doesNotContain("referrerName", "agency", "children");
    }

    @Test
    void it_is_refused_with_the_list_that_its_view_shows_until_nothing_is_missing() {
        ObjectNode content = Referrals.valid();
        content.remove("judgementReason");
        ((ObjectNode) content.get("sharing")).put("consent", "REFUSED").remove("purpose");
        UUID draft = housing.post(DRAFTS, content).id();
        JsonNode view = housing.get(DRAFTS + "/" + draft).expect(200).json();
        assertThat(missing(view)).contains("sharing.purpose", "judgementReason", "sharing.necessity");

        assertThat(submit(draft, 1).expect(422).json().get("errors")).isEqualTo(view.get("missing"));
        ObjectNode complete = Referrals.valid();
        housing.put(DRAFTS + "/" + draft, complete, 1).expect(204);
        assertThat(missing(housing.get(DRAFTS + "/" + draft).json())).isEmpty();
        submit(draft, 1).expect(412);
        UUID referral = submit(draft, 2).id();

        JsonNode sent =
                housing.get(CITY.path("/referrals/" + referral)).expect(200).json();
        assertThat(sent.get("state").textValue()).isEqualTo("SUBMITTED");
        assertThat(sent.get("caseId").textValue()).isEqualTo(draft.toString());
        assertThat(sent.at("/people/0/surname")).isEqualTo(complete.at("/victim/surname"));
        housing.get(DRAFTS + "/" + draft).expect(404);
        submit(draft, 2).expect(404);
    }

    @Test
    void what_is_said_and_cannot_be_so_is_refused_even_in_a_draft() {
        ObjectNode content = Referrals.valid();
        content.remove("narrative");
        content.put("incidentOn", "1066-10-14");
        Answer refused = housing.post(DRAFTS, content).expect(422);
        assertThat(refused.json().findValuesAsText("field")).containsExactly("incidentOn");

        content.put("incidentOn", Referrals.valid().get("incidentOn").textValue());
        content.put("referrerName", "x".repeat(201));
        housing.post(DRAFTS, content).expect(422);
        content.put("referrerName", "x".repeat(200));
        housing.post(DRAFTS, content).expect(201);
    }

    @Test
    void a_list_with_a_gap_and_a_section_without_its_words_are_only_incomplete() {
        ObjectNode content = Referrals.valid();
        content.withArray("children").addNull();
        content.withArray("perpetrators").removeAll().addNull();
        content.withArray("criteria").addNull();
        content.putObject("riskAssessment").putArray("answers").addNull().addObject();
        content.putObject("sharing").putArray("lawfulBases").addNull();
        content.putObject("fgmReport");
        ((ObjectNode) content.get("victim"))
                .putObject("equality")
                .putArray("answers")
                .addNull()
                .addObject();
        ((ObjectNode) content.get("victim"))
                .putObject("details")
                .putArray("otherBirthDates")
                .addNull();

        UUID draft = housing.post(DRAFTS, content).id();

        assertThat(missing(housing.get(DRAFTS + "/" + draft).expect(200).json()))
                .isNotEmpty();
        submit(draft, 1).expect(422);
    }

    @Test
    void a_draft_is_its_agencys_only_and_stands_in_no_inbox() {
        ObjectNode content = Referrals.valid();
        UUID draft = housing.post(DRAFTS, content).id();

        assertThat(ids(housing.get(DRAFTS).expect(200))).contains(draft.toString());
        for (Person other : List.of(Person.POLICE, Person.IDVA)) {
            assertThat(ids(CITY.as(other).get(DRAFTS).expect(200))).doesNotContain(draft.toString());
            CITY.as(other).get(DRAFTS + "/" + draft).expect(404);
            CITY.as(other).put(DRAFTS + "/" + draft, content, 1).expect(404);
            CITY.as(other).delete(DRAFTS + "/" + draft, 1).expect(404);
        }
        CITY.as(Person.COORDINATOR).get(DRAFTS + "/" + draft).expect(404);
        CITY.as(Person.COORDINATOR).get(CITY.path("/cases/" + draft)).expect(404);
    }

    @Test
    void one_that_is_discarded_is_gone_with_its_key_and_another_stays() {
        UUID kept = housing.post(DRAFTS, Referrals.valid()).id();
        UUID draft = housing.post(DRAFTS, Referrals.valid()).id();

        housing.delete(DRAFTS + "/" + draft, 1).expect(204);

        housing.get(DRAFTS + "/" + draft).expect(404);
        assertThat(keys(draft)).isEmpty();
        housing.get(DRAFTS + "/" + kept).expect(200);
        assertThat(keys(kept)).hasSize(1);
    }

    private Answer submit(UUID draft, long version) {
        return housing.send(
                "POST", DRAFTS + "/" + draft + "/submission", null, Map.of("If-Match", "\"" + version + "\""));
    }

    private static List<?> keys(UUID scope) {
        return Superuser.rows(
                CITY.service.database, "SELECT 1 FROM keystore.data_key WHERE kind = 'CASE' AND scope = ?", scope);
    }

    private static List<String> missing(JsonNode view) {
        return view.get("missing").findValuesAsText("field");
    }

    private static List<String> ids(Answer list) {
        return list.json().findValuesAsText("id");
    }
}
