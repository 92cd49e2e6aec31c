package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.referral.RiskIndicator;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class AgendaTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final Api coordinator = city.as(Person.COORDINATOR);
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);

    @Test
    void the_agenda_is_in_order_with_reasons_and_says_what_agencies_search_by() {
        CaseId first = cases.open(AgencyKind.POLICE, 0);
        CaseId repeat = cases.repeatOf(first);
        CaseId strangled = cases.open(AgencyKind.HOUSING, 0, RiskIndicator.STRANGULATION);
        CaseId family = cases.open(AgencyKind.POLICE, 2);
        for (CaseId caseId : List.of(first, repeat, strangled, family)) {
            ListedCases.list(city, meeting, caseId);
        }

        JsonNode agenda = agenda(Person.COORDINATOR).json();

        assertThat(texts(agenda, "caseId"))
                .containsExactly(family.toString(), strangled.toString(), repeat.toString(), first.toString());
        assertThat(texts(agenda, "reason"))
                .containsExactly(
                        "Children in the family", "Strangulation", "Repeat of an earlier case", "By date of referral");
        assertThat(texts(agenda, "occurrence")).containsExactly("NEW", "NEW", "REPEAT", "NEW");
        JsonNode item = agenda.get("items").get(0);
        assertThat(item.get("people")).hasSize(4);
        JsonNode victim = item.get("people").get(0);
        assertThat(victim.get("role").textValue()).isEqualTo("VICTIM");
        assertThat(victim.get("surname").textValue()).isEqualTo("Marlowe");
        assertThat(victim.get("aliases")).hasSize(1);
        assertThat(victim.get("bornOn").textValue()).isEqualTo("1990-04-01");
        assertThat(victim.at("/otherBirthDates/0").textValue()).isEqualTo("1989-04-01");
        assertThat(victim.get("addresses")).hasSize(1);
        assertThat(item.get("referringAgencyName").textValue()).startsWith("POLICE");
    }

    @Test
    void a_confidential_address_and_the_narrative_stand_on_no_agenda() {
        ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 1));

        assertThat(agenda(Person.COORDINATOR).text())
                .contains("4 Open Street")
                .doesNotContain(ListedCases.CONFIDENTIAL)
                .doesNotContain("stand on no agenda");
    }

    @Test
    void more_cases_than_there_is_time_for_are_pointed_out() {
        CaseId long1 = cases.open(AgencyKind.POLICE, 0);
        coordinator
                .post(listings(), Map.of("caseId", long1, "slotMinutes", 120))
                .expect(201);
        assertThat(agenda(Person.COORDINATOR).json().get("overCapacity").booleanValue())
                .isFalse();
        for (int i = 0; i < 2; i++) {
            coordinator
                    .post(listings(), Map.of("caseId", cases.open(AgencyKind.POLICE, 0), "slotMinutes", 61))
                    .expect(201);
        }

        JsonNode agenda = agenda(Person.COORDINATOR).json();
        assertThat(agenda.get("minutesPlanned").intValue()).isEqualTo(242);
        assertThat(agenda.get("minutesAvailable").intValue()).isEqualTo(240);
        assertThat(agenda.get("overCapacity").booleanValue()).isTrue();
        assertThat(agenda.get("protocol").intValue()).isEqualTo(1);
    }

    @Test
    void who_is_not_shown_every_case_is_not_told_whether_there_is_time_for_all() {
        CaseId closed = cases.open(AgencyKind.POLICE, 0);
        ListedCases.list(city, meeting, closed);
        assertThat(agenda(Person.CHAIR).json().get("overCapacity").isBoolean()).isTrue();
        cases.conflict(closed, Person.CHAIR);

        assertThat(agenda(Person.CHAIR).json().get("overCapacity").isNull()).isTrue();
        assertThat(agenda(Person.POLICE).json().get("overCapacity").isNull()).isTrue();
        assertThat(agenda(Person.COORDINATOR).json().get("overCapacity").isBoolean())
                .isTrue();
    }

    @Test
    void a_case_stands_on_one_agenda_at_a_time() {
        CaseId caseId = cases.open(AgencyKind.POLICE, 0);
        ListedCases.list(city, meeting, caseId);
        UUID other = ListedCases.plan(city, AgencyKind.POLICE);

        coordinator
                .post(city.path("/meetings/" + other + "/listings"), Map.of("caseId", caseId))
                .expect(409);
        coordinator
                .post(city.path("/meetings/" + other + "/listings"), Map.of("caseId", cases.open(AgencyKind.POLICE, 0)))
                .expect(201);
    }

    @Test
    void closing_freezes_the_order_and_a_late_case_comes_last_with_its_reason() {
        CaseId quiet = cases.open(AgencyKind.POLICE, 0);
        ListedCases.list(city, meeting, quiet);
        close(version()).expect(204);

        CaseId family = cases.open(AgencyKind.POLICE, 1);
        coordinator.post(listings(), Map.of("caseId", family)).expect(422);
        coordinator
                .post(listings(), Map.of("caseId", family, "reason", "Released on Friday"))
                .expect(201);

        JsonNode agenda = agenda(Person.COORDINATOR).json();
        assertThat(texts(agenda, "caseId")).containsExactly(quiet.toString(), family.toString());
        assertThat(texts(agenda, "reason")).containsExactly("By date of referral", "Added late: Released on Friday");
        assertThat(agenda.get("number").intValue()).isEqualTo(2);
    }

    @Test
    void of_two_coordinators_who_close_at_once_one_is_told_that_the_agenda_changed() {
        ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));
        long seen = version();
        List<Integer> answers = java.util.stream.IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> close(seen).status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(204, 412);
        close(version()).expect(409);
    }

    @Test
    void who_closes_an_agenda_that_grew_since_they_looked_is_told_so() {
        long seen = version();
        ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));

        close(seen).expect(412);
        coordinator
                .send("POST", city.path("/meetings/" + meeting + "/agenda/closing"), null, Map.of())
                .expect(428);
        close(version()).expect(204);
    }

    @Test
    void an_agency_of_the_meeting_sees_a_case_from_its_circulation_on_and_never_before() {
        CaseId caseId = cases.open(AgencyKind.POLICE, 0);
        ListedCases.list(city, meeting, caseId);
        assertThat(agenda(Person.HOUSING).json().get("items")).isEmpty();
        assertThat(agenda(Person.POLICE).json().get("items")).hasSize(1);
        close(version()).expect(204);
        assertThat(agenda(Person.HOUSING).json().get("items")).isEmpty();

        coordinator
                .send(
                        "POST",
                        city.path("/meetings/" + meeting + "/agenda/circulation"),
                        null,
                        ListedCases.ifMatch(version()))
                .expect(204);

        assertThat(texts(agenda(Person.HOUSING).json(), "caseId")).containsExactly(caseId.toString());
        assertThat(agenda(Person.HEALTH).json().get("items")).isEmpty();
        CaseId late = cases.open(AgencyKind.POLICE, 0);
        coordinator
                .post(listings(), Map.of("caseId", late, "reason", "Cannot wait"))
                .expect(201);
        assertThat(texts(agenda(Person.HOUSING).json(), "caseId")).containsExactly(caseId.toString(), late.toString());
        assertThat(agenda(Person.HEALTH).json().get("items")).isEmpty();
    }

    @Test
    void a_conflict_of_interest_takes_the_case_out_and_counts_it_nowhere() {
        CaseId closed = cases.open(AgencyKind.POLICE, 1);
        CaseId other = cases.open(AgencyKind.POLICE, 0);
        ListedCases.list(city, meeting, closed);
        ListedCases.list(city, meeting, other);
        cases.conflict(closed, Person.CHAIR);

        JsonNode agenda = agenda(Person.CHAIR).json();

        assertThat(texts(agenda, "caseId")).containsExactly(other.toString());
        assertThat(agenda.get("items").get(0).get("place").intValue()).isEqualTo(1);
        assertThat(agenda.get("minutesPlanned").intValue()).isEqualTo(12);
        assertThat(agenda(Person.COORDINATOR).json().get("items")).hasSize(2);
    }

    @Test
    void the_tag_of_a_view_changes_only_with_what_its_reader_sees() {
        ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));
        String police = agenda(Person.POLICE).header("ETag");
        String housing = agenda(Person.HOUSING).header("ETag");

        ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));

        assertThat(agenda(Person.POLICE).header("ETag")).isNotEqualTo(police).startsWith("\"");
        assertThat(agenda(Person.HOUSING).header("ETag")).isEqualTo(housing);
    }

    private Answer agenda(Person person) {
        return city.as(person)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200);
    }

    private Answer close(long version) {
        return coordinator.send(
                "POST", city.path("/meetings/" + meeting + "/agenda/closing"), null, ListedCases.ifMatch(version));
    }

    private long version() {
        return coordinator.get(city.path("/meetings/" + meeting)).version();
    }

    private String listings() {
        return city.path("/meetings/" + meeting + "/listings");
    }

    private static List<String> texts(JsonNode agenda, String field) {
        List<String> texts = new ArrayList<>();
        agenda.get("items").forEach(item -> texts.add(item.get(field).textValue()));
        return texts;
    }
}
