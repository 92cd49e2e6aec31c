package uk.marac.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignedNote;

/** A log of 300 entries with checkpoints at 100, 256 and 300, spoiled in one way at a time. */
class TamperedLogTest {
    private static final String LAST_BUNDLE = "tile/entries/001.p/44";
    private static final String KEPT_300 = "checkpoints/00000000000000000300";

    @TempDir
    Path folder;

    private TestLog log = new TestLog(Path.of("."));

    @BeforeEach
    void makeLog() {
        log = TestLog.of(folder, 100, 256, 300);
    }

    @Test
    void an_edited_entry() {
        List<byte[]> entries = lastBundle();
        entries.get(14)[20] ^= 1;
        log.bundle(LAST_BUNDLE, entries);

        Result result = log.check(null);

        assertThat(TestLog.findings(result))
                .containsExactly(
                        LAST_BUNDLE + ", entry 270: ENTRY_DIFFERS: not the entry whose hash tile/0/001.p/44 has");
        assertThat(result.caseNumbersTo()).isEqualTo(270);
        assertThat(TestLog.findings(log.check(true, null, null))).isEmpty();
    }

    @Test
    void a_deleted_entry() {
        List<byte[]> entries = lastBundle();
        entries.remove(14);
        log.bundle(LAST_BUNDLE, entries);

        assertThat(log.findings())
                .containsExactly(LAST_BUNDLE + ", entry 270: ENTRY_DIFFERS: holds 43 entries where the tree has 44,"
                        + " and from this one on they differ");
    }

    @Test
    void an_inserted_entry() {
        List<byte[]> entries = lastBundle();
        entries.add(14, log.leaves.get(3));
        log.bundle(LAST_BUNDLE, entries);

        assertThat(log.findings())
                .containsExactly(LAST_BUNDLE + ", entry 270: ENTRY_DIFFERS: holds 45 entries where the tree has 44,"
                        + " and from this one on they differ");
    }

    @Test
    void two_entries_that_changed_places() {
        List<byte[]> entries = lastBundle();
        Collections.swap(entries, 14, 20);
        log.bundle(LAST_BUNDLE, entries);

        assertThat(log.findings())
                .containsExactly(
                        LAST_BUNDLE + ", entry 270: ENTRY_DIFFERS: the entry that tile/0/001.p/44 has as 276",
                        LAST_BUNDLE + ", entry 276: ENTRY_DIFFERS: the entry that tile/0/001.p/44 has as 270");
    }

    @Test
    void a_tail_that_was_cut_off_with_its_checkpoint_shows_against_one_that_was_kept() {
        SignedNote kept = log.note();
        log.write("checkpoint", log.read("checkpoints/00000000000000000256"));
        log.delete(KEPT_300);
        log.delete(LAST_BUNDLE);
        log.delete("tile/0/001.p/44");

        assertThat(TestLog.findings(log.check(kept)))
                .containsExactly("checkpoint: CUT: of size 256, but kept, kept before, is of size 300");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void a_newest_checkpoint_that_was_put_back() {
        log.write("checkpoint", log.read("checkpoints/00000000000000000256"));

        Result result = log.check(null);

        assertThat(TestLog.findings(result))
                .containsExactly("checkpoint: STALE: of size 256, but " + KEPT_300 + " is larger");
        assertThat(result.bundles()).isEqualTo(2);
    }

    @Test
    void a_fork() {
        TestLog other = new TestLog(folder.resolve("other"), log.signers);
        other.numbered(1).growTo(300).publish();
        log.write("checkpoint", other.note().bytes());

        assertThat(log.findings())
                .containsExactly(
                        "checkpoint: FORKED: has another root than " + KEPT_300 + ", both signed, both of size 300",
                        "checkpoint: ROOT_DIFFERS: signed, but not the root of the first 300 entries; the last that"
                                + " agreed is of size 300");
    }

    @Test
    void a_fork_shows_against_a_checkpoint_that_was_kept_too() {
        TestLog other = new TestLog(folder.resolve("other"), log.signers);
        other.numbered(1).growTo(200).publish();

        assertThat(TestLog.findings(log.check(other.note())))
                .containsExactly("kept: ROOT_DIFFERS: signed, but not the root of the first 200 entries; the last that"
                        + " agreed is of size 100");
    }

    @Test
    void a_checkpoint_that_another_key_signed() {
        List<NoteSigner> strangers = TestLog.newSigners();
        byte[] note = log.note(300, log.root(), strangers).bytes();
        log.write("checkpoint", note);

        assertThat(log.findings())
                .containsExactly("checkpoint: NOT_SIGNED: not signed as the trusted keys ask: signature of the log"
                        + " missing");
    }

    @Test
    void a_checkpoint_without_the_stronger_signature() {
        log.write(
                KEPT_300, log.note(300, log.root(), List.of(log.signers.get(0))).bytes());

        assertThat(log.findings())
                .containsExactly(
                        KEPT_300 + ": NOT_SIGNED: not signed as the trusted keys ask: signature of the log missing");
    }

    @Test
    void an_edited_tile_of_leaves() {
        byte[] tile = log.read("tile/0/001.p/44");
        tile[14 * 32] ^= 1;
        log.write("tile/0/001.p/44", tile);

        String roots = KEPT_300 + ": ROOT_DIFFERS: signed, but not the root of the first 300 entries; the last that"
                + " agreed is of size 256";
        assertThat(log.findings())
                .containsExactly(
                        LAST_BUNDLE + ", entry 270: ENTRY_DIFFERS: not the entry whose hash tile/0/001.p/44 has",
                        roots);
        assertThat(TestLog.findings(log.check(true, null, null))).containsExactly(roots);
    }

    @Test
    void an_edited_tile_above_the_leaves() {
        byte[] tile = log.read("tile/1/000.p/1");
        tile[0] ^= 1;
        log.write("tile/1/000.p/1", tile);

        assertThat(log.findings())
                .containsExactly("tile/1/000.p/1: TILE_DIFFERS: hash 0 is not the root of tile/0/000");
    }

    @Test
    void tiles_and_bundles_of_before_that_are_not_the_beginning_of_todays() {
        byte[] tile = log.read("tile/0/000.p/100");
        tile[0] ^= 1;
        log.write("tile/0/000.p/100", tile);
        List<byte[]> entries = new ArrayList<>(log.leaves.subList(0, 100));
        entries.set(7, log.leaves.get(8));
        log.bundle("tile/entries/000.p/100", entries);

        assertThat(log.findings())
                .containsExactly(
                        "tile/0/000.p/100: TILE_DIFFERS: not the beginning of tile/0/000",
                        "tile/entries/000.p/100: ENTRY_DIFFERS: not the beginning of tile/entries/000");
    }

    @Test
    void a_missing_bundle_and_then_its_tile() {
        log.delete("tile/entries/000");

        assertThat(log.findings())
                .containsExactly("tile/entries/000: MISSING: the tree has these entries, the folder does not");

        log.delete("tile/0/000");
        Result result = log.check(null);

        assertThat(TestLog.findings(result))
                .containsExactly(
                        "tile/0/000: MISSING: the tree has this tile, the folder does not",
                        "tile/entries/000: MISSING: the tree has these entries, the folder does not");
        assertThat(result.notCompared()).isEqualTo(3);
    }

    @Test
    void a_missing_tile_of_leaves_is_made_up_for_by_the_entries() {
        log.delete("tile/0/001.p/44");

        Result result = log.check(null);

        assertThat(TestLog.findings(result))
                .containsExactly("tile/0/001.p/44: MISSING: the tree has this tile, the folder does not");
        assertThat(result.compared()).isEqualTo(3);
    }

    @Test
    void a_file_that_is_larger_than_it_can_be_or_shorter() {
        log.write("tile/0/001.p/44", new byte[45 * 32]);
        log.write("tile/1/000.p/1", new byte[31]);

        assertThat(log.findings())
                .containsExactly(
                        "tile/0/001.p/44: MALFORMED: larger than such a file can be",
                        "tile/1/000.p/1: MALFORMED: a tile holds as many hashes as it is wide");
    }

    @Test
    void a_checkpoint_under_the_name_of_another() {
        log.write("checkpoints/00000000000000000100", log.read(KEPT_300));

        assertThat(log.findings())
                .containsExactly("checkpoints/00000000000000000100: MALFORMED: holds the checkpoint of size 300");
    }

    @Test
    void a_history_written_anew_without_the_key() {
        TestLog other = new TestLog(folder.resolve("other"));
        other.growTo(7).numbered(1).growTo(300).publish();
        for (String name : List.of("tile/0/000", "tile/1/000.p/1", "tile/entries/000")) {
            log.write(name, other.read(name));
        }

        assertThat(log.findings())
                .containsExactly(
                        "tile/0/000.p/100: TILE_DIFFERS: not the beginning of tile/0/000",
                        "checkpoints/00000000000000000100: ROOT_DIFFERS: signed, but not the root of the first 100"
                                + " entries; the last that agreed is of size 0",
                        "checkpoints/00000000000000000256: ROOT_DIFFERS: signed, but not the root of the first 256"
                                + " entries; the last that agreed is of size 0",
                        "tile/entries/000.p/100: ENTRY_DIFFERS: not the beginning of tile/entries/000",
                        KEPT_300 + ": ROOT_DIFFERS: signed, but not the root of the first 300 entries; the last that"
                                + " agreed is of size 0");
    }

    @Test
    void a_whole_tile_of_another_history_shows_in_every_root_after_it() {
        TestLog longer = TestLog.of(folder.resolve("longer"), 512, 600);
        assertThat(longer.findings()).isEmpty();
        TestLog other = new TestLog(folder.resolve("other"));
        other.numbered(1).growTo(512).publish();

        for (String name : List.of("tile/0/000", "tile/entries/000")) {
            longer.write(name, other.read(name));
        }

        assertThat(longer.findings())
                .containsExactly(
                        "checkpoints/00000000000000000512: ROOT_DIFFERS: signed, but not the root of the first 512"
                                + " entries; the last that agreed is of size 0",
                        "checkpoints/00000000000000000600: ROOT_DIFFERS: signed, but not the root of the first 600"
                                + " entries; the last that agreed is of size 0",
                        "tile/1/000.p/2: TILE_DIFFERS: hash 0 is not the root of tile/0/000");
    }

    @Test
    void a_signed_size_of_which_nothing_is_there_does_not_take_for_ever() {
        TestLog empty = new TestLog(folder.resolve("empty"));
        empty.write(
                "checkpoint", empty.note(1L << 60, log.root(), empty.signers).bytes());

        Result result = empty.check(null);

        assertThat(result.findings().counts()).containsExactly(Map.entry(Kind.MISSING, 2_003L));
        assertThat(result.compared()).isZero();
        assertThat(result.notCompared()).isEqualTo(1);
        assertThat(result.caseNumbersTo()).isZero();
    }

    private List<byte[]> lastBundle() {
        return new ArrayList<>(
                log.leaves.subList(256, 300).stream().map(byte[]::clone).toList());
    }
}
