package uk.marac.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.ledger.note.SignedNote;

class WholeLogTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 255, 256, 257, 65_537})
    void a_log_that_nobody_touched_is_whole(long size) {
        TestLog log = TestLog.of(folder, size / 3, size / 2, size);

        Result full = log.check(null);
        Result quick = log.check(true, null, null);

        assertThat(TestLog.findings(full)).isEmpty();
        assertThat(TestLog.findings(quick)).isEmpty();
        assertThat(full.isWhole()).isTrue();
        assertThat(full.bundles()).isEqualTo((size + 255) / 256);
        assertThat(quick.bundles()).isZero();
        assertThat(full.notCompared()).isZero();
    }

    @Test
    void every_checkpoint_that_was_kept_is_compared_and_the_newest_once() {
        assertThat(TestLog.of(folder, 0, 3, 255, 256, 300, 512, 700).check(null).compared())
                .isEqualTo(7);
    }

    @Test
    void a_checkpoint_of_before_is_what_the_log_begins_with() {
        TestLog log = TestLog.of(folder, 100);
        SignedNote kept = log.note();
        log.growTo(300).publish();

        Result result = log.check(kept);

        assertThat(TestLog.findings(result)).isEmpty();
        assertThat(result.compared()).isEqualTo(3);
    }

    @Test
    void partial_tiles_may_be_gone_where_full_ones_stand() {
        TestLog log = TestLog.of(folder, 100, 300);
        log.delete("tile/0/000.p/100");
        log.delete("tile/entries/000.p/100");

        assertThat(log.findings()).isEmpty();
    }

    @Test
    void a_folder_whose_tiles_are_ahead_of_its_newest_checkpoint_is_whole() {
        TestLog log = TestLog.of(folder, 100, 300);
        byte[] before = log.read("checkpoints/00000000000000000100");
        log.write("checkpoint", before);
        log.delete("checkpoints/00000000000000000300");

        assertThat(log.findings()).isEmpty();
    }

    @Test
    void numbers_of_several_cases_run_side_by_side() {
        TestLog log = new TestLog(folder)
                .numbered(1)
                .numbered(1)
                .numbered(2, 2)
                .growTo(10)
                .numbered(3, 1)
                .publish();

        assertThat(log.findings()).isEmpty();
        assertThat(log.check(null).caseNumbersTo()).isNull();
    }

    @Test
    void the_time_of_an_entry_may_be_a_minute_ahead_of_its_checkpoint() {
        TestLog log = new TestLog(folder).add(TestLog.entry(0, TestLog.START + 60, TestLog.AREA, List.of()), List.of());

        assertThat(log.publish().findings()).isEmpty();
    }
}
