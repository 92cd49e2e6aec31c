package uk.marac.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;
import uk.marac.testing.Superuser;

/** What somebody with all power over the database gains by changing a declared conflict of interest: a closed case. */
@Tag("database")
class ConflictSealTest {

    private static final String OF_THE_CASE = " WHERE area_id = ? AND case_id = ?";

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final CaseId closed = cases.open(AgencyKind.POLICE, 0);
    private final CaseId other = cases.open(AgencyKind.POLICE, 0);

    @BeforeEach
    void declare() {
        for (CaseId id : List.of(closed, other)) {
            city.as(Person.CHAIR)
                    .post(city.path("/cases/" + id + "/conflicts"), Map.of("nature", "My cousin."))
                    .id();
        }
    }

    @Test
    void one_that_was_deleted_opens_its_case_to_nobody() {
        tamper("DELETE FROM marac.conflict_of_interest" + OF_THE_CASE);

        for (Person person : List.of(Person.CHAIR, Person.COORDINATOR, Person.POLICE)) {
            view(person, closed, 500);
            assertThat(last().failureKind()).isEqualTo("ROW_TAMPERED");
            view(person, other, person == Person.CHAIR ? 404 : 200);
        }
    }

    @Test
    void one_whose_person_was_edited_opens_its_case_to_nobody() {
        tamper("UPDATE marac.conflict_of_interest SET subject = gen_random_uuid()" + OF_THE_CASE);

        for (Person person : List.of(Person.CHAIR, Person.COORDINATOR)) {
            view(person, closed, 500);
            assertThat(last().failureKind()).isEqualTo("ROW_TAMPERED");
            view(person, other, person == Person.CHAIR ? 404 : 200);
        }
    }

    @Test
    void one_that_was_moved_to_another_case_opens_its_own_to_nobody() {
        CaseId third = cases.open(AgencyKind.POLICE, 0);
        CaseId fourth = cases.open(AgencyKind.POLICE, 0);
        tamper("UPDATE marac.conflict_of_interest SET case_id = '" + third + "'" + OF_THE_CASE);

        view(Person.CHAIR, closed, 500);
        view(Person.COORDINATOR, third, 500);
        view(Person.CHAIR, fourth, 200);
    }

    @Test
    void one_that_was_deleted_with_what_the_log_says_of_its_case_closes_every_case() {
        city.service.wiring.sequencer.run();
        UUID entry = (UUID) Superuser.rows(
                        city.service.database,
                        "SELECT h.entry_id FROM marac.row_head h JOIN marac.conflict_of_interest t ON t.id = h.id"
                                + " WHERE t.area_id = ? AND t.case_id = ?",
                        city.area.value(),
                        closed.value())
                .get(0)
                .get(0);
        tamper("DELETE FROM marac.conflict_of_interest" + OF_THE_CASE);
        Superuser.execute(city.service.database, "DELETE FROM marac.audit_opening WHERE entry_id = ?", entry);

        view(Person.CHAIR, closed, 500);
        view(Person.COORDINATOR, other, 500);
    }

    @Test
    void a_list_shows_no_case_of_which_one_was_deleted_and_no_meeting_takes_it() {
        String meeting = city.path("/meetings/" + ListedCases.plan(city, AgencyKind.POLICE) + "/listings");
        city.as(Person.CHAIR).get(city.path("/cases")).expect(200);
        tamper("DELETE FROM marac.conflict_of_interest" + OF_THE_CASE);

        city.as(Person.CHAIR).get(city.path("/cases")).expect(500);
        city.as(Person.COORDINATOR).post(meeting, Map.of("caseId", closed)).expect(500);
        assertThat(last().failureKind()).isEqualTo("ROW_TAMPERED");
        city.as(Person.COORDINATOR).post(meeting, Map.of("caseId", other)).expect(201);
    }

    @Test
    void untouched_ones_close_the_case_to_who_declared_them_and_fail_nothing() {
        view(Person.CHAIR, closed, 404);
        view(Person.COORDINATOR, closed, 200);
        assertThat(city.as(Person.CHAIR).get(city.path("/cases")).expect(200).json())
                .isEmpty();
        assertThat(city.as(Person.COORDINATOR)
                        .get(city.path("/cases"))
                        .expect(200)
                        .json())
                .hasSize(2);

        assertThat(Entries.of(city.service, city.area)).noneMatch(entry -> entry.outcome() == Outcome.FAILED);
    }

    private void view(Person person, CaseId id, int status) {
        city.as(person).get(city.path("/cases/" + id)).expect(status);
    }

    private void tamper(String sql) {
        assertThat(Superuser.execute(city.service.database, sql, city.area.value(), closed.value()))
                .isEqualTo(1);
    }

    private LedgerEntry last() {
        return Entries.last(city.service, city.area);
    }
}
