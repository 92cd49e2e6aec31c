package uk.marac.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agenda.ListedCases;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;

@Tag("database")
class MinutesTest {

    private final MinutedMeeting scene = new MinutedMeeting();

    @Test
    void they_give_each_case_its_outcome_risk_actions_and_who_tells_the_victim() {
        UUID minutes = scene.held().issued();

        JsonNode view = scene.read(Person.COORDINATOR, minutes).expect(200).json();
        assertThat(view.get("number").intValue()).isEqualTo(1);
        assertThat(view.get("note").textValue()).isEqualTo("Other business");
        assertThat(view.get("attendance").get("signatures")).hasSize(2);
        JsonNode first = view.get("cases").get(0).get("minute");
        assertThat(first.get("outcome").textValue()).isEqualTo("HEARD");
        assertThat(first.get("riskSummary").get("toWhom").textValue()).isEqualTo("Ruth and the baby");
        assertThat(first.get("victimTold").get("by").textValue()).isEqualTo("Idva");
        assertThat(first.get("actions")).hasSize(2);
        JsonNode second = view.get("cases").get(1).get("minute");
        assertThat(second.get("outcome").textValue()).isEqualTo("DEFERRED");
        assertThat(second.get("outcomeReason").textValue()).isEqualTo("The Idva is ill");
    }

    @Test
    void each_reader_finds_what_was_said_to_them_and_an_annex_for_their_audience() {
        UUID minutes = scene.held().issued();

        assertThat(texts(Person.CHAIR, minutes, "paragraphs")).contains("Said to all");
        assertThat(texts(Person.CHAIR, minutes, "annex")).contains("Said to the chair", "Said to the Idva");
        assertThat(texts(Person.IDVA, minutes, "annex"))
                .contains("Said to the Idva")
                .doesNotContain("Said to the chair");
        assertThat(texts(Person.HEALTH, minutes, "paragraphs")).contains("Said to all");
        assertThat(texts(Person.HEALTH, minutes, "annex")).isEqualTo("[]");
        assertThat(texts(Person.POLICE, minutes, "annex")).contains("Said to the chair");
    }

    @Test
    void what_was_not_to_be_minuted_and_addresses_stand_in_nobodys() {
        UUID minutes = scene.held().issued();

        for (Person person : new Person[] {Person.CHAIR, Person.COORDINATOR, Person.POLICE, Person.IDVA}) {
            assertThat(scene.read(person, minutes).expect(200).text())
                    .contains("Marlowe")
                    .doesNotContain("Never minuted", "4 Open Street", ListedCases.CONFIDENTIAL);
        }
    }

    @Test
    void an_agency_that_only_owns_an_action_gets_that_action_and_no_more() {
        UUID minutes = scene.held().issued();

        JsonNode view = scene.read(Person.PROBATION, minutes).expect(200).json();
        assertThat(view.get("cases")).hasSize(1);
        JsonNode item = view.get("cases").get(0);
        assertThat(item.get("extent").textValue()).isEqualTo("OWN_ACTIONS");
        assertThat(item.get("ownActions")).hasSize(1);
        assertThat(view.toString())
                .contains("To be done by PROBATION")
                .doesNotContain(
                        "To be done by POLICE", "Ruth and the baby", "Said to all", "Marlowe", "Other business");
    }

    @Test
    void who_was_not_at_the_table_learns_that_minutes_exist_and_nothing_of_them() {
        UUID minutes = scene.held().issued();

        JsonNode view = scene.read(Person.HOUSING, minutes).expect(200).json();
        assertThat(view.get("cases")).isEmpty();
        assertThat(view.get("note").isNull()).isTrue();
        scene.read(Person.AUDITOR, minutes).expect(404);
        scene.read(Person.HOUSING, UUID.randomUUID()).expect(404);
    }

    @Test
    void a_declared_conflict_closes_that_case_in_minutes_that_were_issued_before() {
        UUID minutes = scene.held().issued();
        assertThat(scene.read(Person.CHAIR, minutes).json().get("cases")).hasSize(2);
        scene.cases.conflict(scene.first, Person.CHAIR);

        JsonNode view = scene.read(Person.CHAIR, minutes).expect(200).json();
        assertThat(view.get("cases")).hasSize(1);
        assertThat(view.toString()).doesNotContain("Ruth and the baby", "Said to");
        assertThat(scene.read(Person.COORDINATOR, minutes).json().get("cases")).hasSize(2);
    }

    @Test
    void a_chair_who_cannot_see_a_case_drops_none_from_what_others_read() {
        scene.held();
        scene.cases.conflict(scene.first, Person.CHAIR);
        UUID minutes = scene.issued();

        assertThat(scene.read(Person.CHAIR, minutes).json().get("cases")).hasSize(1);
        assertThat(scene.read(Person.COORDINATOR, minutes).json().get("cases")).hasSize(2);
        assertThat(scene.read(Person.POLICE, minutes).json().get("cases")).hasSize(2);
    }

    @Test
    void they_are_issued_once_the_meeting_was_held_by_who_signed_and_by_nobody_else() {
        scene.opened();
        scene.issue(Person.CHAIR, Map.of()).expect(409);
        MinutedMeeting held = new MinutedMeeting().held();
        held.issue(Person.POLICE, Map.of()).expect(404);
        UUID newcomer = held.city.appoint(
                held.city.agency(Person.CHAIR.agency()), Person.CHAIR.role(), "A chair who was not there");
        held.city
                .as(newcomer)
                .post(held.city.path("/meetings/" + held.meeting + "/minutes"), Map.of())
                .expect(409);
        held.issue(Person.COORDINATOR, Map.of()).expect(201);
    }

    @Test
    void a_correction_is_the_next_number_and_the_first_issue_stays_as_it_was() {
        scene.held();
        scene.issue(Person.CHAIR, Map.of("correction", "too early")).expect(422);
        UUID first = scene.issued();
        Map<String, Object> corrected = Said.heard();
        corrected.put("victimTold", Map.of("by", "A nurse", "when", "2099-05-05", "howSafely", "at the clinic"));
        scene.city
                .as(Person.CHAIR)
                .put(scene.city.path("/listings/" + scene.firstListing + "/outcome"), corrected, 3)
                .expect(204);
        scene.issue(Person.CHAIR, Map.of()).expect(422);
        UUID second =
                scene.issue(Person.CHAIR, Map.of("correction", "Who tells her")).id();

        assertThat(told(first)).isEqualTo("Idva");
        assertThat(told(second)).isEqualTo("A nurse");
        JsonNode list = scene.city
                .as(Person.HEALTH)
                .get(scene.city.path("/meetings/" + scene.meeting + "/minutes"))
                .expect(200)
                .json();
        assertThat(list.findValuesAsText("number")).containsExactly("1", "2");
    }

    @Test
    void the_same_request_sent_twice_issues_once() {
        scene.held();
        String path = scene.city.path("/meetings/" + scene.meeting + "/minutes");
        UUID first = scene.city
                .as(Person.CHAIR)
                .post(path, Map.of(), "issue-only-once")
                .id();

        assertThat(scene.city
                        .as(Person.CHAIR)
                        .post(path, Map.of(), "issue-only-once")
                        .id())
                .isEqualTo(first);
        assertThat(scene.city.as(Person.CHAIR).get(path).json()).hasSize(1);
    }

    @Test
    void a_draft_shows_what_would_be_issued_and_leaves_nothing_behind() {
        scene.opened();
        String path = scene.city.path("/meetings/" + scene.meeting + "/minutes");
        JsonNode draft =
                scene.city.as(Person.CHAIR).get(path + "/draft").expect(200).json();

        assertThat(draft.get("number").intValue()).isZero();
        assertThat(draft.get("cases")).hasSize(2);
        assertThat(draft.toString()).contains("Said to the chair").doesNotContain("Never minuted");
        assertThat(scene.city.as(Person.CHAIR).get(path).json()).isEmpty();
        scene.city.as(Person.POLICE).get(path + "/draft").expect(404);
    }

    private String told(UUID minutes) {
        return scene.caseAt(Person.CHAIR, minutes, 0)
                .get("minute")
                .get("victimTold")
                .get("by")
                .textValue();
    }

    private String texts(Person person, UUID minutes, String part) {
        return scene.caseAt(person, minutes, 0).get(part).toString();
    }
}
