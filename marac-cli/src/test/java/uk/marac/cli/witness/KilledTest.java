package uk.marac.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.check.TestLog;

class KilledTest {

    @TempDir
    Path folder;

    @Test
    void a_witness_that_was_killed_before_it_answered_signs_no_other_root_of_that_size() throws Exception {
        GrowingLog log = new GrowingLog(TestLog.newSigners()).grow(10, "a");
        Path state = Files.createDirectory(folder.resolve("state"));
        Path keys = folder.resolve("keys");
        Files.writeString(keys, log.keys().stream().map(key -> key + "\n").collect(Collectors.joining()));
        Path request = Files.write(folder.resolve("request"), log.ask(0).bytes());

        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingWitness.class.getName(),
                        state.toString(),
                        keys.toString(),
                        request.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(killed.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(killed.waitFor()).as(printed).isEqualTo(HaltingWitness.HALTED);
        assertThat(printed).isEmpty();
        TestWitness again = new TestWitness(state, log.keys());
        GrowingLog fork = new GrowingLog(log.signers).grow(10, "b");
        assertThat(again.add(fork.ask(0)).status()).isEqualTo(409);
        assertThat(again.add(fork.ask(10)).status()).isEqualTo(409);
        assertThat(again.cosigned(log.ask(10))).hasSize(2);
    }
}
