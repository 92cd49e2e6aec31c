package uk.marac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    @TempDir
    Path folder;

    private SmallLog log = new SmallLog(Path.of("."));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeLog() throws IOException {
        log = SmallLog.in(folder);
    }

    @Test
    void a_checkpoint_signed_by_every_key_and_witnessed_is_told() {
        assertThat(checkpoint("keys", "--witnesses", log.file("witnesses"), "--quorum", "1"))
                .isZero();
        assertThat(out.toString()).contains("size     2").contains("witness  witness.example at 2026-01-01T00:00:00Z");
    }

    @Test
    void a_checkpoint_under_other_keys_is_not() {
        assertThat(checkpoint("other-keys")).isEqualTo(Main.NOT_VERIFIED);
        assertThat(err.toString()).contains("NOT VERIFIED");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_checkpoint_of_another_log_is_not() {
        assertThat(run(
                        "audit",
                        "verify-checkpoint",
                        log.file("checkpoint"),
                        "--origin",
                        "log.example/elsewhere",
                        "--keys",
                        log.file("keys")))
                .isEqualTo(Main.NOT_VERIFIED);
    }

    @Test
    void a_changed_size_is_not() throws IOException {
        Path file = folder.resolve("checkpoint");
        Files.writeString(file, Files.readString(file).replaceFirst("\n2\n", "\n3\n"));
        assertThat(checkpoint("keys")).isEqualTo(Main.NOT_VERIFIED);
    }

    @Test
    void an_entry_that_is_in_the_log_is_told() {
        assertThat(proof("second")).isZero();
        assertThat(out.toString())
                .contains("index    1")
                .contains(SmallLog.SECOND.toString())
                .contains("act      VIEW_CASE DONE");
    }

    @Test
    void its_neighbour_is_not_at_that_place() {
        assertThat(proof("first")).isEqualTo(Main.NOT_VERIFIED);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void bytes_that_are_no_entry_are_not_understood() {
        assertThat(proof("keys")).isEqualTo(Main.NOT_UNDERSTOOD);
    }

    @Test
    void a_missing_key_file_is_not_understood() {
        assertThat(checkpoint("absent")).isEqualTo(Main.NOT_UNDERSTOOD);
    }

    private int checkpoint(String keys, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "audit",
                "verify-checkpoint",
                log.file("checkpoint"),
                "--origin",
                SmallLog.ORIGIN,
                "--keys",
                log.file(keys)));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int proof(String leaf) {
        return run(
                "audit",
                "verify-proof",
                log.file("proof"),
                "--leaf",
                log.file(leaf),
                "--origin",
                SmallLog.ORIGIN,
                "--keys",
                log.file("keys"));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
