package uk.marac.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;

/** Somebody is appointed who is called like a party of a case that was accepted before. */
@Tag("database")
class LaterMemberTest {

    private static final String LIKE_HIM = "PC Piotr Górski";
    private static final String LIKE_HER = "Zofia Nowak";

    private final City city = City.open();
    private final Accepted couple = accepted(new Name("Nowak", "Zofia"), new Name("Gorski", "Piotr"));
    private final Accepted others = accepted(new Name("Banda", "Chisomo"), new Name("Banda", "Henry"));

    @Test
    void they_are_put_to_coordinator_and_chair_like_anybody_at_a_screening() {
        city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "Adam Górski");
        assertThat(waiting(Person.COORDINATOR)).isEmpty();

        UUID constable = appointed(Role.REPRESENTATIVE, LIKE_HIM);

        JsonNode waiting = waiting(Person.COORDINATOR);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.at("/0/referral").textValue())
                .isEqualTo(couple.referral().toString());
        assertThat(waiting.at("/0/caseNumber").textValue()).isEqualTo(couple.caseNumber());
        assertThat(waiting.at("/0/waiting").intValue()).isEqualTo(1);
        assertThat(waiting(Person.CHAIR)).isEqualTo(waiting);
        assertThat(found(constable).get("role").textValue()).isEqualTo("PERPETRATOR");
    }

    @Test
    void a_deputy_is_compared_as_well() {
        appoint(UUID.randomUUID(), Role.REPRESENTATIVE, true, LIKE_HIM).expect(201);

        assertThat(waiting(Person.COORDINATOR)).hasSize(1);
    }

    @Test
    void a_conflict_closes_the_case_to_them_and_what_was_answered_waits_no_more() {
        UUID chair = appointed(Role.CHAIR, LIKE_HIM);
        UUID other = appointed(Role.CHAIR, LIKE_HER);
        city.as(chair).get(city.path("/cases/" + couple.caseId())).expect(200);
        assertThat(waiting(Person.COORDINATOR).at("/0/waiting").intValue()).isEqualTo(2);

        answer(Person.COORDINATOR, chair, "CONFLICT");
        assertThat(waiting(Person.COORDINATOR).at("/0/waiting").intValue()).isEqualTo(1);
        answer(Person.COORDINATOR, other, "DISMISSED");

        assertThat(waiting(Person.COORDINATOR)).isEmpty();
        city.as(chair).get(city.path("/cases/" + couple.caseId())).expect(404);
        city.as(chair).get(city.path("/cases/" + others.caseId())).expect(200);
        city.as(other).get(city.path("/cases/" + couple.caseId())).expect(200);
    }

    @Test
    void a_coordinator_is_not_told_of_themselves_and_others_are() {
        UUID coordinator = appointed(Role.COORDINATOR, LIKE_HER);

        assertThat(waiting(coordinator)).isEmpty();
        assertThat(waiting(Person.COORDINATOR)).hasSize(1);

        appointed(Role.REPRESENTATIVE, LIKE_HIM);
        assertThat(waiting(coordinator).at("/0/waiting").intValue()).isEqualTo(1);
        assertThat(waiting(Person.COORDINATOR).at("/0/waiting").intValue()).isEqualTo(2);
    }

    @Test
    void who_appoints_reads_the_same_of_somebody_called_like_a_party_and_of_a_stranger() {
        Answer stranger = appoint(UUID.randomUUID(), Role.REPRESENTATIVE, false, "Adam Kowalczyk");
        Answer like = appoint(UUID.randomUUID(), Role.REPRESENTATIVE, false, LIKE_HIM);

        assertThat(form(like.expect(201))).isEqualTo(form(stranger.expect(201)));
        for (Person person : List.of(Person.ADMINISTRATOR, Person.POLICE, Person.IDVA, Person.AUDITOR)) {
            city.as(person).get(city.path("/resemblances")).expect(404);
        }
        List<LedgerEntry> appointments = Entries.of(city.service, city.area).stream()
                .filter(entry -> entry.permission().equals("APPOINT_MEMBER"))
                .toList();
        assertThat(appointments).hasSize(2).allMatch(entry -> entry.commitments()
                .isEmpty());
    }

    @Test
    void the_entry_of_the_comparison_names_the_case_in_which_somebody_was_found_and_no_other() {
        appointed(Role.REPRESENTATIVE, LIKE_HIM);
        appointed(Role.REPRESENTATIVE, "Adam Kowalczyk");

        List<LedgerEntry> comparisons = Entries.of(city.service, city.area).stream()
                .filter(entry -> entry.permission().equals("COMPARE_MEMBER"))
                .toList();
        assertThat(comparisons).hasSize(2);
        assertThat(comparisons.get(0).commitments())
                .extracting(commitment -> commitment.tag().name())
                .containsExactly("CASE", "OPENED_IDS");
        assertThat(comparisons.get(1).commitments())
                .extracting(commitment -> commitment.tag().name())
                .containsExactly("OPENED_IDS");
    }

    @Test
    void a_case_that_nobody_works_with_any_more_is_not_asked_about() {
        var redirected = submitted(new Name("Nowicka", "Ewa"), new Name("Zieliński", "Marek"));
        Referrals.screen(
                        city,
                        redirected.referral(),
                        redirected.version(),
                        Map.of("decision", "REDIRECT", "reason", "No high risk.", "redirectedTo", "outreach"))
                .expect(204);

        appointed(Role.REPRESENTATIVE, "Marek Zieliński");
        assertThat(waiting(Person.COORDINATOR)).isEmpty();

        appointed(Role.REPRESENTATIVE, LIKE_HIM);
        assertThat(waiting(Person.COORDINATOR)).hasSize(1);
    }

    @Test
    void a_case_that_was_closed_meanwhile_is_asked_about_once_it_is_open_again() {
        HeardCase heard = HeardCase.heard(city);
        heard.close().expect(201);
        JsonNode victim = city.as(Person.COORDINATOR)
                .get(heard.file(""))
                .expect(200)
                .json()
                .at("/people/0");
        appointed(
                Role.REPRESENTATIVE,
                (victim.get("givenNames").textValue() + " "
                                + victim.get("surname").textValue())
                        .strip());
        assertThat(waiting(Person.COORDINATOR).findValuesAsText("caseNumber")).doesNotContain(heard.caseNumber);

        heard.reopen().expect(204);

        assertThat(waiting(Person.COORDINATOR).findValuesAsText("caseNumber")).contains(heard.caseNumber);
    }

    @Test
    void one_who_has_left_again_is_not_asked_about() {
        UUID constable = appointed(Role.REPRESENTATIVE, LIKE_HIM);
        UUID stays = appointed(Role.REPRESENTATIVE, LIKE_HER);
        city.end(constable);

        assertThat(waiting(Person.COORDINATOR).at("/0/waiting").intValue()).isEqualTo(1);
        assertThat(found(stays)).isNotNull();
    }

    private Accepted accepted(Name victim, Name perpetrator) {
        return Referrals.accept(city, submitted(victim, perpetrator));
    }

    private Referrals.Submitted submitted(Name victim, Name perpetrator) {
        return Referrals.submitted(
                city,
                Person.HOUSING,
                Referrals.valid(victim, LocalDate.of(1986, 3, 4), perpetrator, LocalDate.of(1984, 7, 1)));
    }

    private UUID appointed(Role role, String name) {
        UUID subject = UUID.randomUUID();
        appoint(subject, role, false, name).expect(201);
        return subject;
    }

    private Answer appoint(UUID subject, Role role, boolean deputy, String name) {
        Answer answer = city.steppedUp(Person.ADMINISTRATOR)
                .post(
                        city.path("/members"),
                        Map.of(
                                "subject",
                                subject,
                                "agency",
                                city.agency(AgencyKind.POLICE),
                                "role",
                                role,
                                "deputy",
                                deputy,
                                "name",
                                name));
        city.service.wiring.comparisons.runNow(city.area);
        return answer;
    }

    private JsonNode waiting(Person person) {
        return waiting(city.subject(person));
    }

    private JsonNode waiting(UUID subject) {
        city.service.wiring.comparisons.runNow(city.area);
        return city.as(subject).get(city.path("/resemblances")).expect(200).json();
    }

    private JsonNode found(UUID subject) {
        for (JsonNode one : city.as(Person.COORDINATOR).get(path()).expect(200).json()) {
            if (subject.toString().equals(one.get("subject").textValue())) {
                return one;
            }
        }
        throw new IllegalStateException("is not listed");
    }

    private void answer(Person person, UUID of, String decision) {
        JsonNode found = found(of);
        Map<String, Object> said = new HashMap<>();
        for (String field : List.of("subject", "agency", "name", "person")) {
            said.put(field, found.get(field).textValue());
        }
        said.put("decision", decision);
        said.put("reason", "Asked his sergeant.");
        city.as(person).post(path(), said).expect(201);
    }

    private String path() {
        return city.path("/referrals/" + couple.referral() + "/resemblances");
    }

    /** Without ids, which differ between any two. */
    private static String form(Answer answer) {
        return answer.status() + " "
                + answer.text().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id") + " "
                + answer.header("Content-Length") + answer.header("ETag");
    }
}
