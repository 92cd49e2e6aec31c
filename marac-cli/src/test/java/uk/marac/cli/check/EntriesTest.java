package uk.marac.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.keys.ledger.note.NoteSigner;

/** What entries of a well-signed log say of themselves and cannot be so. The neighbours are in WholeLogTest. */
class EntriesTest {

    @TempDir
    Path folder;

    @Test
    void a_gap_in_the_numbers_of_a_case_is_told_once() {
        TestLog log = new TestLog(folder).numbered(1).numbered(2).numbered(4).numbered(5);

        assertThat(log.publish().findings())
                .containsExactly(
                        "tile/entries/000.p/4, entry 2: CASE_NUMBER: number 4 of a case, but no case stands at 3");
    }

    @Test
    void a_number_that_was_given_twice() {
        TestLog log = new TestLog(folder).numbered(1).numbered(2).numbered(2).numbered(3);

        assertThat(log.publish().findings())
                .containsExactly(
                        "tile/entries/000.p/4, entry 2: CASE_NUMBER: number 2 of a case, but no case stands at 1");
    }

    @Test
    void numbers_in_the_wrong_order() {
        TestLog log = new TestLog(folder).numbered(2).numbered(1);

        assertThat(log.publish().findings())
                .containsExactly(
                        "tile/entries/000.p/2, entry 0: CASE_NUMBER: number 2 of a case, but no case stands at 1");
    }

    @Test
    void an_id_that_comes_twice() {
        TestLog log = new TestLog(folder).growTo(280);
        log.add(TestLog.entry(7, TestLog.START, TestLog.AREA, List.of()), List.of());

        assertThat(log.publish().findings())
                .containsExactly("tile/entries/001.p/25, entry 280: ENTRY_TWICE: has the id"
                        + " 00000000-0000-4000-8000-000000000007, as entry 7 has");
    }

    @Test
    void an_id_that_comes_three_times_is_told_at_each_place_after_the_first() {
        TestLog log = new TestLog(folder).growTo(280);
        log.add(TestLog.entry(7, TestLog.START, TestLog.AREA, List.of()), List.of());
        log.add(TestLog.entry(7, TestLog.START, TestLog.AREA, List.of()), List.of());

        assertThat(log.publish().findings())
                .containsExactly(
                        "tile/entries/001.p/26, entry 280: ENTRY_TWICE: has the id"
                                + " 00000000-0000-4000-8000-000000000007, as entry 7 has",
                        "tile/entries/001.p/26, entry 281: ENTRY_TWICE: has the id"
                                + " 00000000-0000-4000-8000-000000000007, as entry 280 has");
    }

    @Test
    void an_entry_of_another_area() {
        UUID other = UUID.fromString("00000000-0000-4000-8000-0000000000ee");
        TestLog log = new TestLog(folder).growTo(1);
        log.add(TestLog.entry(1, TestLog.START, other, List.of()), List.of());

        assertThat(log.publish().findings())
                .containsExactly(
                        "tile/entries/000.p/2, entry 1: OTHER_AREA: of area " + other + " in a log of " + TestLog.AREA);
    }

    @Test
    void an_entry_that_is_later_than_the_checkpoint_that_covers_it() {
        TestLog log = new TestLog(folder).growTo(1).publish();
        log.add(TestLog.entry(1, TestLog.START + 71, TestLog.AREA, List.of()), List.of());

        assertThat(log.publish().findings())
                .containsExactly("tile/entries/000.p/2, entry 1: TIME: states 2026-01-01T00:01:11Z, but a checkpoint of"
                        + " 2026-01-01T00:00:10Z covers it");
    }

    @Test
    void a_late_entry_shows_too_where_its_checkpoint_ends_with_its_tile() {
        TestLog log = new TestLog(folder).growTo(256).publish().growTo(300);
        log.add(TestLog.entry(300, TestLog.START + 71, TestLog.AREA, List.of()), List.of());

        assertThat(log.growTo(512).publish().findings())
                .containsExactly("tile/entries/001, entry 300: TIME: states 2026-01-01T00:01:11Z, but a checkpoint of"
                        + " 2026-01-01T00:00:10Z covers it");
    }

    @Test
    void a_checkpoint_that_was_signed_before_a_smaller_one() {
        TestLog log = TestLog.of(folder, 1, 2);
        List<NoteSigner> signers = log.signers;
        var early = new uk.marac.keys.ledger.note.Checkpoint(TestLog.ORIGIN, 2, log.root());
        log.write(
                "checkpoints/00000000000000000002",
                early.sign(signers, TestLog.START - 61).bytes());

        assertThat(log.findings())
                .contains("checkpoints/00000000000000000002: TIME: signed more than a minute before the smaller"
                        + " checkpoints/00000000000000000001");
    }

    @Test
    void bytes_that_are_no_entry() {
        TestLog log = new TestLog(folder).growTo(1);
        log.leaves.add(new byte[] {9});

        assertThat(log.publish().findings())
                .containsExactly("tile/entries/000.p/2, entry 1: MALFORMED: unknown version");
    }

    @Test
    void of_very_many_findings_the_first_hundred_are_kept_and_all_counted() {
        TestLog log = new TestLog(folder);
        for (int i = 0; i < 150; i++) {
            log.numbered(1000L + 2 * i);
        }

        Result result = log.publish().check(null);

        assertThat(result.findings().kept()).hasSize(Findings.KEPT);
        assertThat(result.findings().counts()).containsEntry(Kind.CASE_NUMBER, 150L);
    }
}
