package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;

/** Housing and health refer one assault: the coordinator says so, and it is one case. */
@Tag("database")
class SameIncidentTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);
    private Accepted first;
    private Submitted second;

    @BeforeEach
    void refer_one_incident_twice() {
        first = cases.accepted(RepeatCases.referral(2));
        second = cases.submitted(RepeatCases.referral(2));
    }

    @Test
    void the_second_referral_is_joined_to_the_case_and_its_agency_has_to_do_with_both() {
        sees(Person.HEALTH, first, 404);
        determined();

        join().expect(204);

        assertThat(cases.get(second, "").json().get("state").textValue()).isEqualTo("JOINED");
        assertThat(cases.file(second).get("state").textValue()).isEqualTo("JOINED");
        assertThat(cases.file(second).get("joinedTo").textValue())
                .isEqualTo(first.caseId().toString());
        Answer host = sees(Person.HEALTH, first, 200);
        assertThat(host.json().at("/joined/0").textValue())
                .isEqualTo(second.caseId().toString());
        sees(Person.PROBATION, first, 404);
        city.as(Person.PROBATION).get(city.path("/cases/" + second.caseId())).expect(404);
    }

    @Test
    void who_referred_first_does_not_learn_of_the_second_before_both_are_before_a_meeting() {
        String before = sees(Person.HOUSING, first, 200).text();
        determined();
        join().expect(204);

        assertThat(sees(Person.HOUSING, first, 200).text()).isEqualTo(before);
        city.as(Person.HOUSING).get(city.path("/cases/" + second.caseId())).expect(404);
    }

    @Test
    void it_is_not_accepted_as_a_case_of_its_own_until_it_is_determined_anew() {
        determined();
        cases.accept(second).expect(409);

        cases.determine(second, RepeatCases.determination(RepeatVerdict.NEW, first))
                .expect(204);
        cases.accept(second).expect(204);
    }

    @ParameterizedTest
    @CsvSource({"REPEAT", "NEW", "DIFFERENT_PEOPLE"})
    void it_is_not_joined_unless_that_was_determined(RepeatVerdict verdict) {
        join().expect(409);
        cases.determine(second, RepeatCases.determination(verdict, first)).expect(204);

        join().expect(409);

        assertThat(cases.file(second).get("state").textValue()).isEqualTo("REFERRED");
    }

    @ParameterizedTest
    @CsvSource({"2, 204", "5, 204", "1, 422"})
    void a_later_incident_is_the_same_only_with_a_reason(int daysAgo, int status) {
        Submitted third = cases.submitted(RepeatCases.referral(daysAgo));
        Map<String, Object> said = new HashMap<>(Map.of("verdict", "SAME_INCIDENT", "earlierCase", first.caseId()));

        cases.determine(third, said).expect(status);
        said.put("reason", "Both tell of the night of the second.");
        cases.determine(third, said).expect(204);
    }

    @Test
    void a_case_of_its_own_is_not_made_the_same_incident_afterwards() {
        cases.determine(second, RepeatCases.determination(RepeatVerdict.NEW, first))
                .expect(204);
        cases.accept(second).expect(204);

        cases.determine(second, RepeatCases.determination(RepeatVerdict.SAME_INCIDENT, first))
                .expect(422);
    }

    @Test
    void what_was_joined_is_separated_again_and_waits_to_be_screened() {
        determined();
        join().expect(204);

        separate().expect(204);

        assertThat(cases.get(second, "").json().get("state").textValue()).isEqualTo("SUBMITTED");
        assertThat(cases.file(second).get("state").textValue()).isEqualTo("REFERRED");
        sees(Person.HEALTH, first, 404);
        city.as(Person.HEALTH).get(city.path("/cases/" + second.caseId())).expect(200);
        separate().expect(409);
        join().expect(204);
    }

    @Test
    void a_third_referral_names_the_case_and_not_the_one_that_was_joined_to_it() {
        determined();
        join().expect(204);
        Submitted third = cases.submitted(RepeatCases.referral(0));
        Accepted joined = new Accepted(second.referral(), second.caseId(), "");

        assertThat(cases.get(third, "/repeat-determination").json().findValuesAsText("why"))
                .containsOnly("WITHIN_WINDOW");
        cases.determine(third, RepeatCases.determination(RepeatVerdict.REPEAT, joined))
                .expect(422);
        cases.determine(third, RepeatCases.determination(RepeatVerdict.REPEAT, first))
                .expect(204);
        cases.accept(third).expect(204);
    }

    @Test
    void other_people_are_never_joined_by_their_date_alone() {
        Submitted third = cases.submitted(others());

        assertThat(cases.get(third, "/repeat-determination").json().get("earlierCases"))
                .isEmpty();
        cases.determine(third, Map.of("verdict", "SAME_INCIDENT", "earlierCase", first.caseId()))
                .expect(422);
    }

    @Test
    void a_staff_case_is_joined_to_none_and_takes_none_in() {
        determined();
        city.as(Person.CHAIR)
                .put(
                        city.path("/cases/" + first.caseId() + "/staff-case"),
                        Map.of(
                                "named",
                                List.of(city.subject(Person.COORDINATOR), city.subject(Person.CHAIR)),
                                "reason",
                                "She works for housing."))
                .expect(204);

        assertThat(join().expect(409).text()).contains("staff case");
    }

    @Test
    void who_is_kept_out_of_either_is_kept_out_of_both_whenever_it_is_said() {
        determined();
        join().expect(204);
        UUID colleague = city.appoint(city.agency(AgencyKind.PRIMARY_CARE), Role.REPRESENTATIVE, "A colleague");
        cases.sees(colleague, second, 200);
        sees(colleague, first, 200);

        cases.declareConflict(colleague, first.caseId());

        cases.sees(colleague, second, 404);
        sees(colleague, first, 404);
        sees(city.subject(Person.HEALTH), first, 200);
    }

    @Test
    void the_link_that_holds_them_together_is_undone_only_after_they_were_separated() {
        determined();
        join().expect(204);
        JsonNode link = cases.get(second, "/matches").expect(200).json().at("/links/0");

        undo(link).expect(409);
        separate().expect(204);
        undo(link).expect(204);
    }

    @Test
    void who_may_read_both_reads_how_either_says_that_she_is_reached() {
        determined();
        join().expect(204);
        city.as(Person.HEALTH)
                .post(
                        city.path("/referrals/" + second.referral() + "/safe-contacts"),
                        Map.of("phone", "07700 900199", "safeToCall", true, "messageMayBeLeft", false))
                .id();

        JsonNode read = referral(Person.COORDINATOR);
        assertThat(read.at("/safeContact/phone").textValue()).isEqualTo("07700 900123");
        assertThat(read.at("/joinedSafeContacts/0/phone").textValue()).isEqualTo("07700 900199");
        assertThat(referral(Person.HOUSING).get("joinedSafeContacts")).isEmpty();

        separate().expect(204);
        assertThat(referral(Person.COORDINATOR).get("joinedSafeContacts")).isEmpty();
    }

    @Test
    void an_address_that_is_hidden_in_one_is_hidden_in_both_and_another_is_not() {
        ObjectNode told = others();
        Referrals.address((ObjectNode) told.get("victim"), "7 Fern Road, Ashmere", "ZZ3 9ZZ")
                .put("confidential", false);
        Referrals.address((ObjectNode) told.get("victim"), "8 Fern Road, Ashmere", "ZZ3 9ZZ")
                .put("confidential", false);
        Accepted host = cases.accepted(told);
        ObjectNode again = others();
        Referrals.address((ObjectNode) again.get("victim"), "7, Fern Road, ASHMERE", "ZZ39ZZ")
                .put("confidential", true);
        Submitted joined = cases.submitted(again);
        cases.determine(joined, RepeatCases.determination(RepeatVerdict.SAME_INCIDENT, host))
                .expect(204);
        assertThat(sees(Person.HOUSING, host, 200).text()).contains("7 Fern Road", "8 Fern Road");

        cases.screen(joined, Map.of("decision", "JOIN", "reason", "One night.")).expect(204);

        assertThat(sees(Person.HOUSING, host, 200).text())
                .doesNotContain("7 Fern Road")
                .contains("8 Fern Road");
    }

    @Test
    void where_who_harms_lives_stays_open_though_she_lives_there_too() {
        ObjectNode told = together(others());
        Accepted host = cases.accepted(told);
        Submitted joined = cases.submitted(together(others()));
        cases.determine(joined, RepeatCases.determination(RepeatVerdict.SAME_INCIDENT, host))
                .expect(204);

        cases.screen(joined, Map.of("decision", "JOIN", "reason", "One night.")).expect(204);

        assertThat(sees(Person.HOUSING, host, 200).text()).contains("9 Mill Lane");
    }

    private static ObjectNode together(ObjectNode referral) {
        for (JsonNode adult :
                List.of(referral.get("victim"), referral.get("perpetrators").get(0))) {
            Referrals.address((ObjectNode) adult, "9 Mill Lane, Ashmere", "ZZ6 9ZZ")
                    .put("confidential", adult.equals(referral.get("victim")));
        }
        return referral;
    }

    @Test
    void what_was_joined_is_not_destroyed_before_the_case() {
        determined();
        join().expect(204);

        assertThat(destroy().expect(409).text()).contains("joined");

        separate().expect(204);
        cases.screen(
                        second,
                        Map.of(
                                "decision",
                                "REDIRECT",
                                "reason",
                                "No high risk.",
                                "redirectedTo",
                                "the outreach service"))
                .expect(204);
        assertThat(destroy().text()).doesNotContain("joined");
    }

    private Answer undo(JsonNode link) {
        return city.as(Person.COORDINATOR)
                .send(
                        "DELETE",
                        city.path("/person-links/" + link.get("id").textValue()),
                        null,
                        Map.of("If-Match", "\"" + link.get("version").longValue() + "\""));
    }

    private JsonNode referral(Person reader) {
        return city.as(reader)
                .get(city.path("/referrals/" + first.referral()))
                .expect(200)
                .json();
    }

    private Answer sees(UUID subject, Accepted file, int status) {
        return city.as(subject).get(city.path("/cases/" + file.caseId())).expect(status);
    }

    private Answer destroy() {
        return city.steppedUp(Person.ADMINISTRATOR)
                .send("DELETE", city.path("/cases/" + second.caseId()), null, Map.of());
    }

    private static ObjectNode others() {
        return Referrals.valid(
                        new Name("Banda", "Chisomo"),
                        LocalDate.of(1997, 3, 4),
                        new Name("Phiri", "Dalitso"),
                        LocalDate.of(1990, 1, 2))
                .put("incidentOn", LocalDate.now().minusDays(2).toString());
    }

    private void determined() {
        cases.determine(second, Map.of("verdict", "SAME_INCIDENT", "earlierCase", first.caseId()))
                .expect(204);
    }

    private Answer join() {
        return cases.screen(second, Map.of("decision", "JOIN", "reason", "Both tell of the night of the second."));
    }

    private Answer separate() {
        return cases.screen(second, Map.of("decision", "SEPARATE", "reason", "It was another night."));
    }

    private Answer sees(Person person, Accepted file, int status) {
        return city.as(person).get(city.path("/cases/" + file.caseId())).expect(status);
    }
}
