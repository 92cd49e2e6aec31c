package uk.marac.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.testing.Backup;

/** What is done to the log behind its back. */
@Tag("database")
class LogTamperTest {

    private final Tampering tampering;

    LogTamperTest(@TempDir Path folder) {
        tampering = new Tampering(folder);
    }

    @AfterEach
    void close() {
        tampering.close();
    }

    @Test
    void where_nothing_was_touched_nothing_is_found() {
        assertThat(tampering.findings()).isEmpty();
        assertThat(tampering.findingsWithoutSink()).isEmpty();
    }

    @Test
    void where_little_fits_into_memory_the_same_is_found() {
        Verifier small = new Verifier(tampering.town.wiring.gate, null, 3);
        assertThat(tampering.findings(small)).isEmpty();
        UUID entry = tampering.entryOf("agency", tampering.agency.value());
        edit(entry);

        assertThat(tampering.findings(small))
                .containsExactlyInAnyOrderElementsOf(tampering.findingsWithoutSink())
                .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.ENTRY_ALTERED));
    }

    @Test
    void an_entry_that_was_edited_is_found() {
        UUID entry = tampering.entryOf("agency", tampering.agency.value());
        edit(entry);

        tampering.assertFound(Kind.ENTRY_ALTERED, "entry=" + entry, "place=" + tampering.placeOf(entry));
    }

    @Test
    void a_column_by_which_auditors_search_that_was_edited_is_found() {
        UUID entry = tampering.entryOf("agency", tampering.agency.value());
        tampering.tamper("UPDATE marac.audit_entry SET actor_id = ? WHERE id = ?", UUID.randomUUID(), entry);

        tampering.assertFound(Kind.ENTRY_ALTERED, "entry=" + entry, "columns");
    }

    @Test
    void an_entry_that_was_deleted_is_found() {
        UUID entry = tampering.entryOf("agency", tampering.agency.value());
        tampering.tamper("DELETE FROM marac.audit_entry WHERE id = ?", entry);

        tampering.assertFound(Kind.ENTRY_MISSING, "entry=" + entry, "place=" + tampering.placeOf(entry));
    }

    @Test
    void an_entry_that_was_inserted_beside_the_log_is_found() {
        UUID inserted = UUID.randomUUID();
        insertCopy(inserted);

        tampering.assertFound(Kind.ENTRY_UNPLACED, "entry=" + inserted);
    }

    @Test
    void an_entry_that_was_inserted_into_the_log_is_found() {
        UUID inserted = UUID.randomUUID();
        long place = tampering.size();
        insertCopy(inserted);
        tampering.tamper(
                "UPDATE marac.log_batch SET entry_ids = entry_ids || ?, case_seqs = case_seqs || '\\x0000'::bytea"
                        + " WHERE area_id = ? AND first = (SELECT max(first) FROM marac.log_batch WHERE area_id = ?)",
                inserted,
                tampering.town.area.value(),
                tampering.town.area.value());
        tampering.tamper("UPDATE marac.log_head SET size = size + 1 WHERE area_id = ?", tampering.town.area.value());

        tampering.assertFound(Kind.ENTRY_ALTERED, "entry=" + inserted, "place=" + place);
    }

    @Test
    void entries_that_changed_places_are_found() {
        UUID entry = tampering.entryOf("agency", tampering.agency.value());
        UUID other = tampering.entryOf("agency", tampering.third.value());
        long place = tampering.placeOf(entry);
        tampering.tamper(
                "UPDATE marac.log_batch SET entry_ids = (SELECT array_agg(CASE id WHEN ? THEN ? WHEN ? THEN ? ELSE id END"
                        + " ORDER BY n) FROM unnest(entry_ids) WITH ORDINALITY u (id, n)) WHERE ? = ANY (entry_ids)",
                entry,
                other,
                other,
                entry,
                entry);

        tampering.assertFound(Kind.LEAF_DIFFERS, "entry=" + other, "place=" + place);
        tampering.assertFound(Kind.LEAF_DIFFERS, "entry=" + entry);
    }

    @Test
    void a_tail_that_was_cut_off_is_found_by_what_was_signed() {
        long size = tampering.size();
        cutLastBatch();

        tampering.assertFoundIn(tampering.findingsWithoutSink(), Kind.CHECKPOINT_BEYOND, "size=" + size);
    }

    @Test
    void a_tail_that_was_cut_off_with_its_checkpoints_is_found_by_the_rows_and_the_sink() {
        long size = tampering.size();
        cutLastBatch();
        tampering.tamper(
                "DELETE FROM marac.log_checkpoint WHERE area_id = ? AND size = ?", tampering.town.area.value(), size);

        List<Finding> findings = tampering.findings();
        tampering.assertFoundIn(findings, Kind.ROW_HEAD_WITHOUT_ENTRY, tampering.opened);
        tampering.assertFoundIn(findings, Kind.SINK_AHEAD, "sink=" + size);
    }

    @Test
    void an_entry_that_lost_its_place_in_the_queue_is_found() {
        var lost = tampering.town.addAgency("Schools of the town");
        var waiting = tampering.town.addAgency("Prison of the town");
        UUID entry = tampering.entryOf("agency", lost.value());
        tampering.tamper("DELETE FROM marac.audit_staged WHERE entry_id = ?", entry);
        tampering.assertFound(Kind.ENTRY_UNPLACED, "entry=" + entry);

        tampering.tamper("DELETE FROM marac.audit_entry WHERE id = ?", entry);
        tampering.assertFound(Kind.ROW_HEAD_WITHOUT_ENTRY, "row=" + lost);
        assertThat(tampering.findings())
                .noneSatisfy(finding -> assertThat(finding.where()).contains(waiting.toString()));
    }

    @Test
    void a_case_number_that_was_altered_is_found() {
        tampering.tamper("UPDATE marac.log_case_seq SET last = last + 1 WHERE case_id = ?", tampering.opened.value());

        tampering.assertFound(Kind.CASE_NUMBER, "case=" + tampering.opened);
    }

    @Test
    void an_entry_that_is_said_to_be_of_another_case_is_found() {
        UUID entry = tampering.entryOf("marac_case", tampering.opened.value());
        tampering.tamper("UPDATE marac.audit_opening SET case_id = ? WHERE entry_id = ?", UUID.randomUUID(), entry);

        tampering.assertFound(Kind.ENTRY_ALTERED, "entry=" + entry);
    }

    @Test
    void a_tile_that_was_altered_is_found() {
        UUID entry = tampering.entryOf("agency", tampering.agency.value());
        tampering.tamper(
                "UPDATE marac.log_tile SET hashes = set_byte(hashes, ?, get_byte(hashes, ?) # 1) WHERE area_id = ?"
                        + " AND level = 0 AND index = 0",
                (int) tampering.placeOf(entry) * Hash.LENGTH,
                (int) tampering.placeOf(entry) * Hash.LENGTH,
                tampering.town.area.value());

        tampering.assertFound(Kind.LEAF_DIFFERS, "entry=" + entry);
        tampering.assertFound(Kind.CHECKPOINT_DIFFERS, "size=");
    }

    @Test
    void a_checkpoint_by_other_keys_is_found() {
        long size = tampering.size();
        Checkpoint checkpoint = new Checkpoint(tampering.town.logOrigin, size, Hash.of((byte[]) tampering.value(
                "SELECT root FROM marac.log_checkpoint WHERE area_id = ? AND size = ?",
                tampering.town.area.value(),
                size)));
        byte[] seed = new byte[NoteSigner.SEED_LENGTH];
        String note = new String(
                checkpoint
                        .sign(
                                List.of(
                                        new NoteSigner(tampering.town.logOrigin, SignatureType.ED25519, seed),
                                        new NoteSigner(
                                                tampering.town.logOrigin, SignatureType.ML_DSA_44_COSIGNATURE, seed)),
                                1)
                        .bytes(),
                UTF_8);
        tampering.tamper(
                "UPDATE marac.log_checkpoint SET note = ? WHERE area_id = ? AND size = ?",
                note,
                tampering.town.area.value(),
                size);

        List<Finding> findings = tampering.findingsWithoutSink();
        tampering.assertFoundIn(findings, Kind.CHECKPOINT_FORGED, "size=" + size);
        assertThat(findings).hasSize(1);
    }

    @Test
    void a_database_that_was_put_back_to_before_is_found_by_the_sink() {
        Backup backup = new Backup(tampering.town);
        long before = tampering.size();
        var unused = tampering.town.addAgency("Schools of the town");
        tampering.instance.sequencer.run();
        backup.restore();

        tampering.assertFound(Kind.SINK_AHEAD, "size=" + before, "sink=" + (before + 1));
        assertThat(tampering.findingsWithoutSink()).isEmpty();
    }

    @Test
    void a_second_checkpoint_of_one_size_is_found_by_the_sink() {
        Backup backup = new Backup(tampering.town);
        long before = tampering.size();
        var lost = tampering.town.addAgency("Schools of the town");
        tampering.instance.sequencer.run();
        backup.restore();
        // An instance without the sink does not know, and signs another root of that size.
        var instead = tampering.town.addAgency("Prison of the town");
        tampering.town.wiring.sequencer.run();

        List<Finding> findings = tampering.findings();
        tampering.assertFoundIn(findings, Kind.SINK_DIFFERS, "size=" + (before + 1));
        assertThat(findings).noneSatisfy(finding -> assertThat(finding.where()).endsWith("size=" + before));
        assertThat(lost).isNotEqualTo(instead);
    }

    private void edit(UUID entry) {
        tampering.tamper(
                "UPDATE marac.audit_entry SET entry = set_byte(entry, 60, get_byte(entry, 60) # 1) WHERE id = ?",
                entry);
    }

    private void insertCopy(UUID inserted) {
        tampering.tamper(
                "INSERT INTO marac.audit_entry SELECT area_id, ?, at, actor_id, agency_id, permission, outcome,"
                        + " request_id, entry, mac FROM marac.audit_entry WHERE id = ?",
                inserted,
                tampering.entryOf("agency", tampering.agency.value()));
    }

    /** The last batch is that of one case; nothing of it is left but the rows and their heads. */
    private void cutLastBatch() {
        UUID area = tampering.town.area.value();
        long first = (Long) tampering.value("SELECT max(first) FROM marac.log_batch WHERE area_id = ?", area);
        String ids = "(SELECT unnest(entry_ids) FROM marac.log_batch WHERE area_id = ? AND first = ?)";
        tampering.tamper("DELETE FROM marac.audit_opening WHERE entry_id IN " + ids, area, first);
        tampering.tamper("DELETE FROM marac.audit_entry WHERE id IN " + ids, area, first);
        tampering.tamper("DELETE FROM marac.log_case_seq WHERE case_id = ?", tampering.opened.value());
        tampering.tamper("DELETE FROM marac.log_batch WHERE area_id = ? AND first = ?", area, first);
        tampering.tamper("UPDATE marac.log_head SET size = ? WHERE area_id = ?", first, area);
        tampering.tamper(
                "UPDATE marac.log_tile SET hashes = substring(hashes FOR ?) WHERE area_id = ?",
                (int) first * Hash.LENGTH,
                area);
    }
}
