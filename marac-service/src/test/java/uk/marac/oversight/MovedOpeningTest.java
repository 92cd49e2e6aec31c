package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.access.Role;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.id.SubjectId;
import uk.marac.oversight.AuditEntryView.CaseNumberView;
import uk.marac.testing.Cases;
import uk.marac.testing.Installation;
import uk.marac.vault.RowTampered;

/** Somebody with all powers over the database changes of which case an entry is said to be. */
@Tag("database")
@Tag("versions")
class MovedOpeningTest {

    private final Installation town = new Installation();
    private final Actor auditor = town.member(Role.AUDITOR);
    private final Actor chair = town.member(Role.CHAIR);
    private final Actor coordinator = town.member(Role.COORDINATOR);
    private final CaseId one = Cases.open(town.wiring, town.operator(), town.area, town.agency);
    private final CaseId other = Cases.open(town.wiring, town.operator(), town.area, town.agency);

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE marac.audit_opening SET case_id = '%s'",
                "UPDATE marac.audit_opening SET case_id = gen_random_uuid()",
                "UPDATE marac.audit_opening SET case_id = NULL",
                "DELETE FROM marac.audit_opening"
            })
    void an_entry_that_is_said_to_be_of_another_case_is_not_shown_as_such(String change) {
        view(chair, one);
        view(coordinator, other);
        assertThat(cases(chair, null)).containsExactly(one);

        town.asSuperuser(change.formatted(other) + " WHERE entry_id IN (SELECT id FROM marac.audit_entry"
                + " WHERE actor_id = '" + chair.id() + "')");

        assertThatThrownBy(() -> cases(chair, null)).isInstanceOf(RowTampered.class);
        assertThatThrownBy(() -> cases(null, null)).isInstanceOf(RowTampered.class);
        assertThat(town.count("SELECT count(*) FROM marac.audit_entry WHERE permission = 'READ_AUDIT_LOG'"
                        + " AND outcome = 'FAILED' AND position('ROW_TAMPERED' in encode(entry, 'escape')) > 0"))
                .isEqualTo(2);
        assertThat(cases(coordinator, null)).containsExactly(other);
        assertThat(cases(coordinator, other)).containsExactly(other);
    }

    @Test
    void on_the_page_of_the_case_that_it_was_moved_to_it_is_not_shown_either() {
        view(chair, one);
        view(coordinator, other);
        assertThat(cases(null, other)).contains(other).doesNotContain(one);

        town.asSuperuser("UPDATE marac.audit_opening SET case_id = '" + other + "' WHERE case_id = '" + one + "'");

        assertThatThrownBy(() -> cases(null, other)).isInstanceOf(RowTampered.class);
        assertThat(cases(coordinator, other)).containsExactly(other);
    }

    private void view(Actor actor, CaseId id) {
        var unused = town.wiring.gate.read(
                actor, Permission.VIEW_CASE, Target.of(town.area, id), tx -> tx.rows(CaseRow.class)
                        .withId(id)
                        .find());
    }

    private List<CaseId> cases(@Nullable Actor by, @Nullable CaseId about) {
        SubjectId subject = by == null ? null : new SubjectId(by.id());
        return town
                .wiring
                .audit
                .page(auditor, town.area, new AuditFilter(about, subject, null, null, null), null)
                .entries()
                .stream()
                .flatMap(entry -> entry.cases().stream())
                .map(CaseNumberView::caseId)
                .toList();
    }
}
