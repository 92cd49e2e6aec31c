package uk.marac.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.access.InvolvementRow;
import uk.marac.access.Role;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;

/** What is done to rows and their heads behind the log's back. */
@Tag("database")
class RowTamperTest {

    private final Tampering tampering;

    RowTamperTest(@TempDir Path folder) {
        tampering = new Tampering(folder);
    }

    @AfterEach
    void close() {
        tampering.close();
    }

    @Test
    void a_row_whose_clear_column_was_changed_is_found() {
        tampering.tamper("UPDATE marac.agency SET name = 'Another' WHERE id = ?", tampering.agency.value());

        tampering.assertFound(Kind.ROW_CHANGED, "table=agency", "row=" + tampering.agency);
    }

    @Test
    void a_row_whose_sealed_field_was_changed_is_found() {
        UUID membership = membership();
        tampering.tamper(
                "UPDATE marac.membership SET name = set_byte(name, 20, get_byte(name, 20) # 1) WHERE id = ?",
                membership);

        tampering.assertFound(Kind.ROW_CHANGED, "table=membership", "row=" + membership);
    }

    @Test
    void a_row_that_was_deleted_is_found() {
        UUID involvement = involvement();
        tampering.tamper("DELETE FROM marac.involvement WHERE id = ?", involvement);

        tampering.assertFound(Kind.ROW_MISSING, "table=involvement", "row=" + involvement);
    }

    @Test
    void a_row_that_was_deleted_with_its_head_is_found() {
        UUID involvement = involvement();
        tampering.tamper("DELETE FROM marac.involvement WHERE id = ?", involvement);
        tampering.tamper("DELETE FROM marac.row_head WHERE id = ?", involvement);

        tampering.assertFound(Kind.ROW_HEAD_MISSING, "table=involvement", "row=" + involvement);
    }

    @Test
    void a_row_that_was_put_back_to_an_earlier_version_is_found() {
        putBack();

        tampering.assertFound(Kind.ROW_ROLLED_BACK, "table=agency", "row=" + tampering.agency);
    }

    @Test
    void a_row_that_was_put_back_together_with_its_head_is_found() {
        tampering.town.asSuperuser(
                "CREATE TABLE public.head AS SELECT * FROM marac.row_head WHERE id = '" + tampering.agency + "'");
        putBack();
        tampering.tamper("UPDATE marac.row_head h SET version = o.version, digest = o.digest, entry_id = o.entry_id"
                + " FROM public.head o WHERE o.id = h.id");

        tampering.assertFound(Kind.ROW_HEAD_ROLLED_BACK, "row=" + tampering.agency, "version=1 log=2");
    }

    @Test
    void a_row_that_was_deleted_and_is_there_again_is_found() {
        UUID involvement = involvement();
        resurrect(involvement);

        tampering.assertFound(Kind.ROW_RESURRECTED, "table=involvement", "row=" + involvement);
    }

    @Test
    void a_row_that_is_there_again_with_its_head_is_found() {
        UUID involvement = involvement();
        tampering.town.asSuperuser(
                "CREATE TABLE public.head AS SELECT * FROM marac.row_head WHERE id = '" + involvement + "'");
        resurrect(involvement);
        tampering.tamper("UPDATE marac.row_head h SET version = o.version, digest = o.digest, gone = false"
                + " FROM public.head o WHERE o.id = h.id");

        tampering.assertFound(Kind.ROW_HEAD_ROLLED_BACK, "row=" + involvement);
    }

    @Test
    void a_row_that_nothing_wrote_is_found_without_a_head_and_with_one() {
        UUID forged = UUID.randomUUID();
        tampering.tamper(
                "INSERT INTO marac.agency SELECT (jsonb_populate_record(a, jsonb_build_object('id', ?::text, 'name', 'Forged'))).*"
                        + " FROM marac.agency a WHERE id = ?",
                forged.toString(),
                tampering.agency.value());
        tampering.assertFound(Kind.ROW_WITHOUT_HEAD, "table=agency", "row=" + forged);

        tampering.tamper(
                "INSERT INTO marac.row_head SELECT area_id, table_name, ?, version, digest, entry_id, gone"
                        + " FROM marac.row_head WHERE id = ?",
                forged,
                tampering.agency.value());
        tampering.assertFound(Kind.ROW_HEAD_WITHOUT_ENTRY, "table=agency", "row=" + forged);
        tampering.assertFound(Kind.ROW_CHANGED, "table=agency", "row=" + forged);
    }

    @Test
    void a_head_that_says_otherwise_than_its_entry_is_found() {
        tampering.tamper("UPDATE marac.row_head SET gone = true WHERE id = ?", tampering.third.value());

        tampering.assertFound(Kind.ROW_HEAD_ALTERED, "row=" + tampering.third);
    }

    @Test
    void an_area_whose_keys_were_exchanged_cannot_be_verified_and_the_others_are() {
        tampering.tamper(
                "UPDATE keystore.secret s SET wrapped = o.wrapped FROM keystore.secret o WHERE s.area_id = ?"
                        + " AND o.area_id = ? AND s.purpose = 'LEDGER_ED25519' AND o.purpose = s.purpose",
                tampering.town.area.value(),
                tampering.village.value());
        var fresh = tampering.town.wiring(java.time.Clock.systemUTC());

        List<Finding> findings = tampering.findings(new Verifier(fresh.gate, null));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.AREA_UNREADABLE);
            assertThat(finding.area()).isEqualTo(tampering.town.area);
        });
    }

    @Test
    void that_it_ran_is_in_every_log() {
        long before = runs();
        var unused = tampering.findings();

        assertThat(runs() - before).isEqualTo(3);
    }

    private long runs() {
        return tampering.town.count(
                "SELECT count(*) FROM marac.audit_entry WHERE permission = 'VERIFY_RECORDS'" + " AND outcome = 'DONE'");
    }

    /** The agency is closed, and then as if it had not been. */
    private void putBack() {
        tampering.town.asSuperuser(
                "CREATE TABLE public.earlier AS SELECT * FROM marac.agency WHERE id = '" + tampering.agency + "'");
        Actor administrator = tampering.town.member(Role.ADMINISTRATOR);
        tampering.town.wiring.agencies.close(administrator, tampering.town.area, tampering.agency, 1);
        tampering.instance.sequencer.run();
        assertThat(tampering.findings()).isEmpty();
        tampering.tamper("UPDATE marac.agency a SET version = e.version, closed_at = e.closed_at, seal = e.seal"
                + " FROM public.earlier e WHERE e.id = a.id");
    }

    private void resurrect(UUID involvement) {
        tampering.town.asSuperuser(
                "CREATE TABLE public.earlier AS SELECT * FROM marac.involvement WHERE id = '" + involvement + "'");
        tampering.town.wiring.gate.write(
                tampering.town.operator(), Permission.MANAGE_AGENCIES, Target.area(tampering.town.area), tx -> {
                    tx.rows(InvolvementRow.class)
                            .where("t.id = :id")
                            .bind("id", involvement)
                            .list()
                            .forEach(tx::delete);
                    return true;
                });
        tampering.instance.sequencer.run();
        assertThat(tampering.findings()).isEmpty();
        tampering.tamper("INSERT INTO marac.involvement SELECT * FROM public.earlier");
    }

    private UUID involvement() {
        return (UUID) tampering.value("SELECT id FROM marac.involvement WHERE case_id = ?", tampering.opened.value());
    }

    private UUID membership() {
        Actor member = tampering.town.member(Role.AUDITOR);
        tampering.instance.sequencer.run();
        return (UUID) tampering.value("SELECT id FROM marac.membership WHERE subject = ?", member.id());
    }
}
