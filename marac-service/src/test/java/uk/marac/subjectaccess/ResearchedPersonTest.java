package uk.marac.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;

/** What agencies state of one and of another person of a case, and what a meeting makes of it. */
@Tag("database")
class ResearchedPersonTest {

    private final City city = City.open();

    @Test
    void lines_about_her_about_the_family_and_those_that_name_her_are_listed_and_no_others() {
        CaseId caseId = new ListedCases(city).open(AgencyKind.POLICE, 1);
        UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);
        UUID listing = ListedCases.list(city, meeting, caseId);
        ListedCases.circulate(city, meeting);
        UUID victim = person(caseId, 0);
        UUID other = person(caseId, 1);
        research(
                Person.POLICE,
                listing,
                true,
                line(victim, "Came to the desk"),
                line(null, "The door was repaired twice"),
                line(other, "Sold his car"),
                line(other, "Writes to Ines every day"));
        research(Person.HOUSING, listing, false, line(victim, "Not said yet"));

        Report report = Report.of(city, victim);
        List<JsonNode> lines = report.items("research_line");
        assertThat(lines)
                .extracting(item -> item.get("about").textValue())
                .containsExactlyInAnyOrder("SUBJECT", "EVERYBODY", "OTHERS");
        assertThat(lines).allSatisfy(item -> {
            assertThat(item.get("agency").textValue())
                    .isEqualTo(city.agency(AgencyKind.POLICE).toString());
            assertThat(item.get("audience").textValue()).isEqualTo("CHAIR_COORDINATOR");
        });
        JsonNode his = lines.stream()
                .filter(item -> item.get("about").textValue().equals("OTHERS"))
                .findFirst()
                .orElseThrow();
        assertThat(his.at("/others/0/person").textValue()).isEqualTo(other.toString());
        assertThat(his.at("/others/0/about").booleanValue()).isTrue();
        assertThat(report.items("research_return")).hasSize(1);
        assertThat(report.text())
                .doesNotContain("Came to the desk", "repaired", "Sold his car", "Writes to", "Not said yet");
        assertThat(Report.of(city, other).items("research_line")).hasSize(3);
    }

    @Test
    void an_address_that_is_no_secret_is_hers_to_have_and_a_childs_is_withheld() {
        CaseId caseId = new ListedCases(city).open(AgencyKind.POLICE, 1);

        assertThat(Report.of(city, person(caseId, 0)).items("address"))
                .extracting(item -> item.get("reason").textValue())
                .containsExactlyInAnyOrder("OWN_ADDRESS", "CONFIDENTIAL_ADDRESS");
        assertThat(Report.of(city, person(caseId, 0)).text())
                .contains("4 Open Street")
                .doesNotContain(ListedCases.CONFIDENTIAL);
        assertThat(Report.of(city, person(caseId, 2)).items("address"))
                .extracting(item -> item.get("reason").textValue())
                .containsExactly("WHERE_A_CHILD_LIVES");
    }

    @Test
    void what_a_meeting_heard_agreed_and_minuted_and_what_became_of_it_is_listed() {
        HeardCase heard = HeardCase.withAction(city, AgencyKind.POLICE, Person.POLICE);
        heard.flag(Person.HOUSING);
        UUID unused =
                city.as(Person.CHAIR).post(heard.meeting("/minutes"), Map.of()).id();
        heard.close().expect(201);

        Report report = Report.of(city, person(heard.id, 0));
        assertThat(report.tables())
                .contains(
                        "marac_case",
                        "person",
                        "address",
                        "safe_contact",
                        "referral",
                        "sharing_decision",
                        "case_listing",
                        "action",
                        "action_update",
                        "case_minute",
                        "case_flag",
                        "case_closure")
                .doesNotContain("involvement", "conflict_of_interest", "person_index");
        assertThat(report.items("action_update")).isNotEmpty().allSatisfy(item -> assertThat(
                        item.get("agency").textValue())
                .isEqualTo(city.agency(AgencyKind.POLICE).toString()));
        assertThat(report.text()).doesNotContain("second lock", "strangulation", "receipt 1204");
    }

    private void research(Person person, UUID listing, boolean submit, Map<?, ?>... lines) {
        Map<String, Object> body = new HashMap<>();
        body.put("submit", submit);
        body.put("nothingHeld", false);
        body.put("audience", "ALL_LISTED");
        body.put("lines", List.of(lines));
        city.as(person)
                .put(city.path("/listings/" + listing + "/research-return"), body)
                .expect(204);
    }

    private static Map<String, Object> line(@Nullable UUID person, String text) {
        Map<String, Object> line = new HashMap<>();
        line.put("kind", "FACT");
        line.put("text", text);
        line.put("audience", "CHAIR_COORDINATOR");
        line.put("minuted", false);
        if (person != null) {
            line.put("person", person);
        }
        return line;
    }

    private UUID person(CaseId caseId, int place) {
        return UUID.fromString(city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + caseId))
                .expect(200)
                .json()
                .at("/people/" + place + "/id")
                .textValue());
    }
}
