package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.matching.ConfirmedLinks;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;

/** Two cases in which a coordinator confirmed the victim to be the same, and a third of somebody else. */
@Tag("database")
class PersonHistoryTest {

    private final City city = City.open();
    private final Accepted first = Referrals.accepted(city);
    private final Accepted second = Referrals.accepted(city);
    private final Accepted stranger = Referrals.accepted(city);
    private final UUID victim = person(first, 0);

    PersonHistoryTest() {
        ConfirmedLinks.link(city, second.caseId(), person(second, 0), first.caseId(), victim);
    }

    @Test
    void it_is_of_every_case_in_which_the_person_was_confirmed_to_be_and_of_no_other() {
        city.as(Person.CHAIR).get(city.path("/cases/" + first.caseId())).expect(200);
        city.as(Person.CHAIR).get(city.path("/cases/" + second.caseId())).expect(200);
        city.as(Person.CHAIR).get(city.path("/cases/" + stranger.caseId())).expect(200);

        GivenOut history = history(victim);
        List<ExportedEntry> entries = history.proven();
        assertThat(history.head().subject()).isEqualTo(ExportHead.Subject.PERSON);
        assertThat(history.head().cases()).containsExactlyInAnyOrder(first.caseId(), second.caseId());
        assertThat(entries)
                .filteredOn(entry -> entry.parsed().entry().actorId().equals(city.subject(Person.CHAIR)))
                .hasSize(2);
        assertThat(history.text()).doesNotContain(stranger.caseId().toString());
        for (Accepted one : List.of(first, second)) {
            assertThat(history.numbers(one.caseId()).get(0)).isEqualTo(1);
            assertThat(history.numbers(one.caseId())).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_list_that_held_both_cases_is_in_it_once_and_says_both() {
        city.as(Person.CHAIR).get(city.path("/cases")).expect(200);

        List<ExportedEntry> lists = history(victim).proven().stream()
                .filter(entry -> entry.parsed().entry().permission().equals("LIST_CASES"))
                .toList();
        assertThat(lists).hasSize(1);
        assertThat(lists.get(0).cases())
                .extracting(opened -> opened.id())
                .containsExactlyInAnyOrder(first.caseId(), second.caseId());
    }

    @Test
    void an_attempt_on_their_address_is_in_it_and_one_on_another_persons_of_the_case_is_not() {
        JsonNode people = people(first);
        UUID own = UUID.fromString(people.at("/0/addresses/0/id").textValue());
        UUID his = UUID.fromString(people.at("/1/addresses/0/id").textValue());
        city.as(Person.HEALTH).get(city.path("/addresses/" + own)).expect(404);
        city.as(Person.CHILDREN).get(city.path("/addresses/" + his)).expect(404);

        assertThat(history(victim).proven())
                .filteredOn(entry -> entry.target() != null)
                .extracting(entry -> entry.parsed().entry().actorId())
                .contains(city.subject(Person.HEALTH))
                .doesNotContain(city.subject(Person.CHILDREN));
    }

    @Test
    void a_case_that_a_conflict_closes_to_the_reader_is_not_in_it_and_nothing_says_so() {
        new ListedCases(city).conflict(new CaseId(second.caseId()), Person.AUDITOR);

        GivenOut history = history(victim);
        history.proven();
        assertThat(history.head().cases()).containsExactly(first.caseId());
        assertThat(history.text()).doesNotContain(second.caseId().toString());
        city.steppedUp(Person.AUDITOR).get(path(person(second, 0))).expect(404);
    }

    @Test
    void nobody_else_gets_it_and_who_is_not_there_is_refused_alike() {
        byte[] notThere = city.steppedUp(Person.AUDITOR)
                .get(path(UUID.randomUUID()))
                .expect(404)
                .bytes();
        city.as(Person.AUDITOR).get(path(victim)).expect(401);
        for (Person person : List.of(Person.COORDINATOR, Person.DISCLOSURE_OFFICER, Person.HOUSING)) {
            assertThat(city.steppedUp(person).get(path(victim)).expect(404).bytes())
                    .isEqualTo(notThere);
        }
    }

    private GivenOut history(UUID person) {
        city.service.wiring.sequencer.run();
        return GivenOut.of(city, path(person));
    }

    private String path(UUID person) {
        return city.path("/audit/people/" + person + "/export");
    }

    private UUID person(Accepted accepted, int place) {
        return UUID.fromString(people(accepted).get(place).get("id").textValue());
    }

    private JsonNode people(Accepted accepted) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + accepted.caseId()))
                .expect(200)
                .json()
                .get("people");
    }
}
