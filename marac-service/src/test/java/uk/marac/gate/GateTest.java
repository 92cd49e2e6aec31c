package uk.marac.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.marac.agency.AgencyKind;
import uk.marac.id.AreaId;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;
import uk.marac.testing.Superuser;
import uk.marac.testing.TestService;

@Tag("database")
@Tag("versions")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private final TestService service = new TestService();
    private City city = City.open(service);

    @BeforeEach
    void anotherCity() {
        city = City.open(service);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_write_leaves_one_entry_that_names_the_row_it_wrote() {
        UUID agency = city.as(Person.ADMINISTRATOR)
                .post(city.path("/agencies"), Map.of("kind", AgencyKind.EDUCATION, "name", "Schools"))
                .id();

        LedgerEntry entry = Entries.last(service, city.area);
        assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
        assertThat(entry.permission()).isEqualTo("MANAGE_AGENCIES");
        assertThat(entry.actorId()).isEqualTo(city.subject(Person.ADMINISTRATOR));
        assertThat(entry.agencyId()).isEqualTo(city.agency(AgencyKind.OTHER).value());
        assertThat(entry.rows()).hasSize(1);
        RowWrite write = entry.rows().get(0);
        assertThat(write.rowId()).isEqualTo(agency);
        assertThat(write.op()).isEqualTo(RowOp.INSERT);
    }

    @Test
    void a_read_leaves_an_entry_before_it_is_answered() {
        int before = Entries.of(service, city.area).size();
        city.as(Person.HEALTH).get(city.path("/agencies")).expect(200);

        assertThat(Entries.of(service, city.area)).hasSize(before + 1);
        assertThat(Entries.last(service, city.area).permission()).isEqualTo("VIEW_AGENCIES");
    }

    @Test
    void a_refusal_leaves_an_entry_although_nothing_was_done() {
        city.as(Person.HEALTH)
                .post(city.path("/agencies"), Map.of("kind", AgencyKind.EDUCATION, "name", "Schools"))
                .expect(404);

        LedgerEntry entry = Entries.last(service, city.area);
        assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(entry.rows()).isEmpty();
    }

    @Test
    void an_area_that_is_not_there_is_refused_in_the_installations_log() {
        int before = Entries.of(service, AreaId.INSTALLATION).size();
        city.as(Person.HEALTH).get("/areas/" + UUID.randomUUID() + "/agencies").expect(404);

        List<LedgerEntry> entries = Entries.of(service, AreaId.INSTALLATION);
        assertThat(entries).hasSize(before + 1);
        assertThat(entries.get(before).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_missing_step_up_and_a_broken_rule_are_told_apart_in_the_log() {
        Map<String, Object> agency = Map.of("kind", AgencyKind.POLICE, "name", "POLICE of the city");
        city.as(Person.ADMINISTRATOR).post(city.path("/agencies"), agency).expect(409);
        LedgerEntry broken = Entries.last(service, city.area);
        Answer challenge = city.as(Person.ADMINISTRATOR)
                .delete(city.path("/agencies/" + city.agency(AgencyKind.POLICE)), 1)
                .expect(401);

        assertThat(broken.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(broken.failureKind()).isEqualTo("CONFLICT");
        assertThat(Entries.last(service, city.area).outcome()).isEqualTo(Outcome.STEP_UP_REQUIRED);
        assertThat(challenge.header("WWW-Authenticate")).contains("insufficient_user_authentication");
    }

    @Test
    void a_role_raised_behind_the_seals_back_opens_nothing() {
        UUID subject = city.subject(Person.HEALTH);
        int edited = Superuser.execute(
                service.database,
                "UPDATE marac.membership SET role = 'ADMINISTRATOR' WHERE area_id = ? AND subject = ?",
                city.area.value(),
                subject);

        assertThat(edited).isEqualTo(1);
        city.as(subject).get(city.path("/members")).expect(500);
        assertThat(Entries.last(service, city.area).failureKind()).isEqualTo("ROW_TAMPERED");
        city.as(Person.ADMINISTRATOR).get(city.path("/agencies")).expect(200);
    }

    @Test
    void an_ended_membership_rolled_back_to_its_older_self_opens_nothing() {
        UUID subject = city.subject(Person.HOUSING);
        Superuser.execute(
                service.database,
                "CREATE TABLE older AS SELECT * FROM marac.membership WHERE subject = '" + subject + "'");
        UUID member = UUID.fromString(city.as(Person.HOUSING)
                .get(city.path("/members/me"))
                .json()
                .get(0)
                .get("id")
                .textValue());
        city.steppedUp(Person.ADMINISTRATOR)
                .delete(city.path("/members/" + member), 1)
                .expect(204);
        city.as(subject).get(city.path("/agencies")).expect(404);
        Superuser.execute(service.database, "DELETE FROM marac.membership WHERE id = ?", member);
        Superuser.execute(service.database, "INSERT INTO marac.membership SELECT * FROM older");
        Superuser.execute(service.database, "DROP TABLE older");

        city.as(subject).get(city.path("/agencies")).expect(500);
    }

    @Test
    void nothing_is_disclosed_or_written_while_entries_cannot_be_written() {
        Superuser.execute(service.database, "REVOKE INSERT ON marac.audit_entry FROM marac_service");
        try {
            Answer read = city.as(Person.COORDINATOR).get(city.path("/members")).expect(500);
            assertThat(read.text()).doesNotContain("Member");
            city.as(Person.ADMINISTRATOR)
                    .post(city.path("/agencies"), Map.of("kind", AgencyKind.EDUCATION, "name", "Unwritten"))
                    .expect(500);
        } finally {
            Superuser.execute(service.database, "GRANT INSERT ON marac.audit_entry TO marac_service");
        }

        assertThat(city.as(Person.COORDINATOR).get(city.path("/agencies")).text())
                .doesNotContain("Unwritten");
    }
}
