package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.check.Result;

class MadeUpLogTest {

    @TempDir
    Path folder;

    @Test
    void an_auditor_finds_it_whole_with_every_checkpoint() throws Exception {
        MadeUpLog log = new MadeUpLog(folder).growTo(300).growTo(512).growTo(700);

        Result result = log.check();

        assertThat(result.findings().kept()).isEmpty();
        assertThat(result.compared()).isEqualTo(3);
        assertThat(result.bundles()).isEqualTo(3);
        log.requireWhole();
    }

    @Test
    void an_entry_that_was_changed_is_found() throws Exception {
        MadeUpLog log = new MadeUpLog(folder).growTo(700);
        Path bundle = folder.resolve("tile/entries/001");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[100] ^= 1;
        Files.write(bundle, bytes);

        assertThat(log.check().isWhole()).isFalse();
        assertThatThrownBy(log::requireWhole).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void there_is_a_checkpoint_wherever_a_proof_is_measured_and_at_the_end() throws Exception {
        MadeUpLog log = MadeUpLog.of(folder, 10_300);

        assertThat(log.size()).isEqualTo(10_300);
        assertThat(folder.resolve("checkpoints").toFile().list())
                .containsExactlyInAnyOrder("00000000000000001000", "00000000000000010000", "00000000000000010300");
    }

    @Test
    void the_digest_reads_every_byte_of_every_file() throws Exception {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/one"), new byte[100_000]);
        Files.write(folder.resolve("a/b/two"), new byte[1]);

        assertThat(new PlainDigest(folder).pass()).isEqualTo(100_001);
    }
}
