package uk.marac.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Refused;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.id.LegalHoldId;
import uk.marac.id.PersonId;
import uk.marac.keys.seal.SealException;
import uk.marac.oversight.AuditFilter;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.testing.Cases;
import uk.marac.testing.Installation;
import uk.marac.vault.Confidential;
import uk.marac.vault.KeyDestroyed;
import uk.marac.vault.Narrative;
import uk.marac.vault.RowTampered;
import uk.marac.web.ProblemException;

@Tag("database")
@Tag("versions")
class DestructionTest {

    private static final List<String> TABLES = List.of(
            "marac.marac_case WHERE id",
            "marac.person WHERE case_id",
            "marac.involvement WHERE case_id",
            "marac.legal_hold WHERE case_id");

    private final Installation town = new Installation();
    private final Actor administrator = town.member(Role.ADMINISTRATOR);
    private final Actor officer = town.member(Role.DISCLOSURE_OFFICER);
    private final Actor coordinator = town.member(Role.COORDINATOR);
    private final CaseId one = caseWithPerson(CaseState.NOT_ACCEPTED);
    private final CaseId neighbour = caseWithPerson(CaseState.NOT_ACCEPTED);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void everything_of_the_case_goes_and_nothing_of_its_neighbour() {
        long rows = rows(neighbour);
        town.wiring.destruction.destroy(administrator, town.area, one);

        assertThat(rows(one)).isZero();
        assertThat(keys(one)).isZero();
        assertThat(rows(neighbour)).isEqualTo(rows).isPositive();
        assertThat(keys(neighbour)).isPositive();
        view(neighbour);
        assertThatThrownBy(() -> view(one)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> town.wiring.destruction.destroy(administrator, town.area, one))
                .isInstanceOf(Refused.class);
        assertThat(town.count("SELECT count(*) FROM marac.destroyed_case WHERE id = '" + one + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_log_still_says_who_did_what_to_the_case() {
        Actor auditor = town.member(Role.AUDITOR);
        town.wiring.destruction.destroy(administrator, town.area, one);
        var entries = town.wiring
                .audit
                .page(auditor, town.area, AuditFilter.about(one), null)
                .entries();
        assertThat(entries).last().satisfies(entry -> {
            assertThat(entry.permission()).isEqualTo("DESTROY_CASE");
            assertThat(entry.details())
                    .extracting(detail -> detail.value().value())
                    .contains(one.toString());
        });
    }

    @Test
    void a_hold_keeps_the_case_until_it_is_lifted() {
        LegalHoldId hold = place(one);
        assertThatThrownBy(() -> town.wiring.destruction.destroy(administrator, town.area, one))
                .isInstanceOf(ProblemException.class);
        assertThat(rows(one)).isPositive();
        view(one);
        town.wiring.destruction.destroy(administrator, town.area, neighbour);

        town.wiring.legalHolds.lift(officer, town.area, hold, 1, new ReasonRequest("The review is over"));
        town.wiring.destruction.destroy(administrator, town.area, one);
        assertThat(rows(one)).isZero();
    }

    @Test
    void a_hold_that_was_lifted_moved_or_deleted_in_the_database_still_keeps_every_case() {
        LegalHoldId hold = place(one);
        String where = " WHERE id = '" + hold + "'";
        town.asSuperuser("CREATE TABLE public.kept AS SELECT * FROM marac.legal_hold" + where);
        for (String edit : List.of(
                "UPDATE marac.legal_hold SET lifted_at = now()" + where,
                "UPDATE marac.legal_hold SET case_id = '" + neighbour + "'" + where,
                "DELETE FROM marac.legal_hold" + where)) {
            town.asSuperuser(edit);
            assertThatThrownBy(() -> town.wiring.destruction.destroy(administrator, town.area, one))
                    .as(edit)
                    .isInstanceOfAny(RowTampered.class, SealException.class);
            town.asSuperuser("DELETE FROM marac.legal_hold" + where
                    + "; INSERT INTO marac.legal_hold SELECT * FROM public.kept");
        }
        assertThat(rows(one)).isPositive();
    }

    @Test
    void a_case_with_a_meeting_ahead_is_not_destroyed() {
        CaseId open = caseWithPerson(CaseState.LISTED);
        assertThatThrownBy(() -> town.wiring.destruction.destroy(administrator, town.area, open))
                .isInstanceOf(ProblemException.class);
        view(open);
    }

    @Test
    void a_destroyed_key_that_comes_back_from_a_backup_is_refused() {
        backUp(one);
        town.wiring.destruction.destroy(administrator, town.area, one);
        restore();
        assertThatThrownBy(() -> view(one)).isInstanceOf(KeyDestroyed.class);

        town.asSuperuser("DELETE FROM keystore.tombstone");
        assertThatCode(() -> view(one)).doesNotThrowAnyException();
    }

    @Test
    void no_new_key_is_made_for_what_was_destroyed() {
        town.wiring.destruction.destroy(administrator, town.area, one);
        assertThatThrownBy(() -> town.wiring.gate.write(
                        town.operator(), Permission.MANAGE_AGENCIES, Target.area(town.area), tx -> {
                            tx.insert(new CaseRow(town.area, one, 1, CaseState.OPEN, tx.now(), null, null));
                            return one;
                        }))
                .isInstanceOf(KeyDestroyed.class);
    }

    private void backUp(CaseId id) {
        town.asSuperuser("CREATE TABLE public.kept_key AS SELECT * FROM keystore.data_key;"
                + "CREATE TABLE public.kept_case AS SELECT * FROM marac.marac_case WHERE id = '" + id + "';"
                + "CREATE TABLE public.kept_head AS SELECT * FROM marac.row_head WHERE id = '" + id + "'");
    }

    private void restore() {
        town.asSuperuser("INSERT INTO keystore.data_key SELECT * FROM public.kept_key ON CONFLICT DO NOTHING;"
                + "INSERT INTO marac.marac_case SELECT * FROM public.kept_case;"
                + "DELETE FROM marac.row_head WHERE table_name = 'marac_case' AND id IN (SELECT id FROM public.kept_case);"
                + "INSERT INTO marac.row_head SELECT * FROM public.kept_head ON CONFLICT DO NOTHING");
    }

    private LegalHoldId place(CaseId id) {
        return new LegalHoldId(town.wiring.legalHolds.place(
                officer, town.area, id, new ReasonRequest("A death review was announced"), null));
    }

    private void view(CaseId id) {
        var unused = town.wiring.gate.read(
                coordinator,
                Permission.VIEW_CASE,
                Target.of(town.area, id),
                tx -> tx.rows(CaseRow.class).withId(id).find().orElseThrow());
    }

    private long rows(CaseId id) {
        return TABLES.stream()
                .mapToLong(table -> town.count("SELECT count(*) FROM " + table + " = '" + id + "'"))
                .sum();
    }

    private long keys(CaseId id) {
        return town.count("SELECT count(*) FROM keystore.data_key WHERE scope = '" + id + "'");
    }

    private CaseId caseWithPerson(CaseState state) {
        CaseId id = Cases.open(town.wiring, town.operator(), town.area, town.agency, state);
        return town.wiring.gate.write(town.operator(), Permission.MANAGE_AGENCIES, Target.area(town.area), tx -> {
            tx.insert(new PersonRow(
                    town.area,
                    new PersonId(UUID.randomUUID()),
                    1,
                    id,
                    PartyRole.VICTIM,
                    new Narrative("Rowan"),
                    new Narrative("Ash"),
                    new Confidential<>(List.of()),
                    null,
                    null,
                    null,
                    new Confidential<>(false),
                    null,
                    null));
            return id;
        });
    }
}
