package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.gate.Actor;
import uk.marac.id.AreaId;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.v1.EntryV1;
import uk.marac.ledger.SinkDisagrees;
import uk.marac.ledger.SinkFolder;
import uk.marac.testing.Backup;
import uk.marac.testing.Cases;
import uk.marac.testing.Installation;
import uk.marac.testing.Superuser;
import uk.marac.verify.Finding;
import uk.marac.verify.Kind;
import uk.marac.verify.Verifier;

/** A database that lost the end of its log, as a standby that was behind, or one put back from a backup. */
@Tag("database")
class ReplayTest {

    @TempDir
    private Path folder;

    private final Installation town = new Installation();
    private final Actor reader = town.member(Role.AUDITOR);
    private AreaId village;

    @BeforeEach
    void placed() {
        village = town.wiring.areas.open(town.operator(), "village", "A village", "VL");
        instance().sequencer.run();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void places_that_were_lost_while_their_entries_were_not_are_given_back_to_the_last_byte() {
        var unused = Cases.open(town.wiring, town.operator(), town.area, town.agency);
        Backup backup = new Backup(town);
        instance().sequencer.run();
        long placed = size(town.area);
        List<String> before = leaves(placed);
        backup.restore();
        assertThat(size(town.area)).isLessThan(placed);

        Wiring instance = instance();
        instance.sequencer.run();

        assertThat(leaves(placed)).isEqualTo(before).hasSize((int) placed);
        assertThat(instance.sink.replays()).isPositive();
        assertThat(instance.sink.faults()).isEmpty();
        assertThat(acts("REPLAY_LOG", "DONE")).isPositive();
        instance.sequencer.run();
        assertThat(findings()).isEmpty();
        assertThat(Cases.open(town.wiring, town.operator(), town.area, town.agency))
                .isNotNull();
        instance.sequencer.run();
        assertThat(findings()).isEmpty();
    }

    @Test
    void an_entry_of_no_case_that_was_lost_is_put_back_and_the_row_that_it_wrote_is_missed() {
        Backup backup = new Backup(town);
        var lost = town.addAgency("Schools of the town");
        instance().sequencer.run();
        long before = size(town.area);
        backup.restore();

        instance().sequencer.run();

        assertThat(size(town.area)).isGreaterThanOrEqualTo(before);
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ROW_HEAD_MISSING);
            assertThat(finding.where()).contains(lost.toString());
        });
    }

    @Test
    void where_an_entry_of_a_case_was_lost_the_log_is_closed_and_another_names_it() throws Exception {
        Backup backup = new Backup(town);
        var unused = Cases.open(town.wiring, town.operator(), town.area, town.agency);
        instance().sequencer.run();
        backup.restore();

        assertSucceeded();
    }

    @Test
    void where_others_took_the_places_of_what_was_lost_the_log_is_closed_and_another_names_it() throws Exception {
        Backup backup = new Backup(town);
        var lost = town.addAgency("Schools of the town");
        instance().sequencer.run();
        backup.restore();
        var instead = town.addAgency("Prison of the town");
        town.wiring.sequencer.run();
        assertThat(lost).isNotEqualTo(instead);

        assertSucceeded();
    }

    @Test
    void what_the_logs_keys_did_not_sign_is_not_put_back() throws Exception {
        Backup backup = new Backup(town);
        var unused = town.addAgency("Schools of the town");
        instance().sequencer.run();
        backup.restore();
        Path kept = folder.resolve("installation.invalid_town/checkpoints/%020d".formatted(size(town.area) + 1));
        String note = Files.readString(kept);
        int last = note.lastIndexOf("—");
        Files.writeString(kept, note.substring(0, last));

        assertStopped();
    }

    /** The witnessed log stays as it is; every entry that the database has stands in the other, behind the one that names it. */
    private void assertSucceeded() throws IOException {
        Path closed = folder.resolve("installation.invalid_town");
        String witnessed = Files.readString(closed.resolve("checkpoint"));
        Checkpoint last = new SinkFolder(folder).of(town.logOrigin).newest().orElseThrow();
        Wiring instance = instance();
        for (int i = 0; i < 2; i++) {
            instance.sequencer.run();
        }

        assertThat(town.count("SELECT count(*) FROM marac.log_head WHERE origin = '" + town.logOrigin
                        + "/2' AND area_id = '" + town.area + "'"))
                .isOne();
        LedgerEntry first = EntryV1.parse((byte[]) Superuser.rows(
                        town.database,
                        "SELECT e.entry FROM marac.audit_entry e JOIN marac.log_batch b ON b.area_id = e.area_id"
                                + " AND b.first = 0 AND b.entry_ids[1] = e.id WHERE e.area_id = ?",
                        town.area.value())
                .get(0)
                .get(0));
        assertThat(first.permission()).isEqualTo("SUCCEED_LOG");
        assertThat(first.rows())
                .containsExactly(
                        new RowWrite("log_checkpoint", town.area.value(), last.size(), last.root(), RowOp.INSERT));
        assertThat(size(town.area))
                .isEqualTo(signed(town.area))
                .isEqualTo(town.count("SELECT count(*) FROM marac.audit_entry WHERE area_id = '" + town.area + "'"));
        assertThat(Files.readString(closed.resolve("checkpoint"))).isEqualTo(witnessed);
        assertThat(new SinkFolder(folder)
                        .of(town.logOrigin + "/2")
                        .newest()
                        .orElseThrow()
                        .size())
                .isEqualTo(size(town.area));
        assertThat(instance.sink.successors()).isOne();
        assertThat(instance.sink.faults()).isEmpty();
        assertThat(new SinkHealth(instance.sink).execute().isHealthy()).isFalse();
        assertThat(instance.sequencer.lost().count()).isZero();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ENTRY_LOST);
            assertThat(finding.area()).isEqualTo(town.area);
            assertThat(finding.where()).contains("place=" + (last.size() - 1));
        });
        assertThat(signed(village)).isEqualTo(size(village));
    }

    /** Once it is tried, and never again by this instance; other logs go on. */
    private void assertStopped() {
        var unused = town.wiring.agencies.add(
                town.operator(), village, new AgencyRequest(AgencyKind.POLICE, "Police of the village"), null);
        long size = size(town.area);
        long signed = signed(town.area);
        long failed = acts("REPLAY_LOG", "FAILED");
        Wiring instance = instance();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(instance.sequencer::run).isInstanceOf(SinkDisagrees.class);
        }

        assertThat(size(town.area)).isEqualTo(size);
        assertThat(signed(town.area)).isEqualTo(signed);
        assertThat(acts("REPLAY_LOG", "FAILED")).isEqualTo(failed + 1);
        assertThat(instance.sink.faults()).isEqualTo(Map.of(town.area, LogSink.Fault.DISAGREES));
        assertThat(signed(village)).isEqualTo(size(village));
        assertThat(town.wiring.protocol.view(reader, town.area).number()).isEqualTo(1);
    }

    private Wiring instance() {
        return town.wiring(new SinkFolder(folder));
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        var unused = new Verifier(town.wiring.gate, new SinkFolder(folder)).verify(town.operator(), findings::add);
        return findings;
    }

    /** Entry and numbers at each place below {@code size}. */
    private List<String> leaves(long size) {
        return Superuser.rows(
                        town.database,
                        "SELECT u.id || ' ' || encode(u.seqs, 'hex') FROM marac.log_batch b, unnest(b.entry_ids, b.case_seqs)"
                                + " WITH ORDINALITY u (id, seqs, n) WHERE area_id = ? AND b.first + n <= ? ORDER BY b.first, n",
                        town.area.value(),
                        size)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    private long acts(String permission, String outcome) {
        return town.count("SELECT count(*) FROM marac.audit_entry WHERE area_id = '" + town.area
                + "' AND permission = '" + permission + "' AND outcome = '" + outcome + "'");
    }

    private long size(AreaId area) {
        return town.count("SELECT size FROM marac.log_head WHERE area_id = '" + area + "'");
    }

    private long signed(AreaId area) {
        return town.count("SELECT coalesce(max(size), -1) FROM marac.log_checkpoint WHERE area_id = '" + area + "'");
    }
}
