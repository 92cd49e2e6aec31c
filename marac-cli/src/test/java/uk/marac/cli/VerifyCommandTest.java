package uk.marac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.check.TestLog;

class VerifyCommandTest {

    @TempDir
    Path folder;

    private TestLog log = new TestLog(Path.of("."));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeLog() throws IOException {
        log = TestLog.of(folder.resolve("log"), 100, 300);
        Files.writeString(
                folder.resolve("keys"),
                log.signers.stream().map(signer -> signer.verifierKey() + "\n").collect(Collectors.joining()));
    }

    @Test
    void a_whole_log_ends_with_0() {
        assertThat(verify()).isZero();
        assertThat(out.toString()).isEqualTo("""
                log      log.example/area
                size     300
                root     %s
                mode     full
                checked  2 bundles, 3 tiles, 2 checkpoints
                WHOLE
                """.formatted(log.root()));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_spoilt_log_ends_with_7_and_says_what_and_where() {
        log.bundle("tile/entries/001.p/44", log.leaves.subList(255, 299));

        assertThat(verify()).isEqualTo(Main.FINDINGS);
        assertThat(out.toString())
                .contains("entry 256: ENTRY_DIFFERS: not the entry whose hash tile/0/001.p/44 has")
                .contains("entry 257: ENTRY_DIFFERS: the entry that tile/0/001.p/44 has as 256")
                .contains("skipped  numbers of cases from entry 256 on")
                .endsWith("NOT WHOLE: 44 findings" + System.lineSeparator());
    }

    @Test
    void for_programs_the_same_is_json() {
        log.write("checkpoint", log.read("checkpoints/00000000000000000100"));

        assertThat(verify("--json", "--quick")).isEqualTo(Main.FINDINGS);
        assertThat(out.toString()).isEqualTo("""
                {"schema":"marac-audit-verify-1","whole":false,"quick":true,"log":"log.example/area","size":300,\
                "root":"%s","bundles":0,"tiles":3,"checkpoints":2,"checkpointsNotCompared":0,\
                "caseNumbersNotCheckedFrom":null,"counts":{"STALE":1},"findings":[{"kind":"STALE",\
                "where":"checkpoint","entry":null,\
                "what":"of size 100, but checkpoints/00000000000000000300 is larger"}]}
                """.formatted(log.root()));
    }

    @Test
    void a_checkpoint_that_was_kept_is_compared() {
        TestLog other =
                new TestLog(folder.resolve("other"), log.signers).numbered(1).publish();
        String kept = folder.resolve("other/checkpoint").toString();

        assertThat(verify("--since", kept)).isEqualTo(Main.FINDINGS);
        assertThat(out.toString()).contains(kept + ": ROOT_DIFFERS").contains("NOT WHOLE: 1 finding");
        assertThat(other.findings()).isEmpty();
        assertThat(verify(
                        "--since",
                        folder.resolve("log/checkpoints/00000000000000000100").toString()))
                .isZero();
    }

    @Test
    void a_key_may_be_given_itself() {
        List<String> arguments = new ArrayList<>(List.of("audit", "verify", log.folder.toString()));
        log.signers.forEach(
                signer -> arguments.addAll(List.of("--key", signer.verifierKey().toString())));

        assertThat(run(arguments)).isZero();
    }

    @Test
    void what_cannot_be_checked_at_all_ends_with_5() throws IOException {
        Files.writeString(folder.resolve("policy"), "quorum nobody\n");
        Files.createDirectory(folder.resolve("empty"));
        String keys = folder.resolve("keys").toString();

        assertThat(verify("--witness-policy", folder.resolve("policy").toString()))
                .isEqualTo(Main.INVALID_INPUT);
        assertThat(verify("--since", keys)).isEqualTo(Main.INVALID_INPUT);
        assertThat(verify("--key", keys)).isEqualTo(Main.INVALID_INPUT);
        assertThat(run(List.of("audit", "verify", log.folder.toString(), "--key", "no-key")))
                .isEqualTo(Main.INVALID_INPUT);
        assertThat(run(List.of("audit", "verify", folder.resolve("empty").toString(), "--key", keys)))
                .isEqualTo(Main.INVALID_INPUT);
        assertThat(run(List.of("audit", "verify", folder.resolve("absent").toString(), "--key", keys)))
                .isEqualTo(Main.INVALID_INPUT);
        assertThat(err.toString())
                .contains("invalid input: line 1 of the witness policy: an unknown name")
                .contains(keys + ": no checkpoint")
                .contains("at least one log key, and no key twice")
                .contains("no-key: neither a file of verifier keys nor one")
                .contains("the folder of no log: it has no checkpoint")
                .contains("absent: no folder");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_command_line_that_is_not_understood_ends_with_2() {
        assertThat(verify("--fast")).isEqualTo(Main.NOT_UNDERSTOOD);
        assertThat(run(List.of("audit", "verify", log.folder.toString()))).isEqualTo(Main.NOT_UNDERSTOOD);
    }

    @Test
    void help_says_what_quick_leaves_out_and_how_it_ends() {
        assertThat(run(List.of("audit", "verify", "--help"))).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("reads no entry. Not seen then: entries that are missing")
                .contains("Exit codes: 0 whole")
                .contains("7 something does not hold");
    }

    private int verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "audit",
                "verify",
                log.folder.toString(),
                "--key",
                folder.resolve("keys").toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}
