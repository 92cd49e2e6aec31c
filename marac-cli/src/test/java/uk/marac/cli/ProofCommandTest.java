package uk.marac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.check.TestLog;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.tree.MerkleTree;

class ProofCommandTest {

    @TempDir
    Path folder;

    private TestLog log = new TestLog(Path.of("."));
    private StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeLog() throws IOException {
        log = TestLog.of(folder.resolve("log"), 100, 300);
        Files.writeString(
                folder.resolve("keys"),
                log.signers.stream().map(signer -> signer.verifierKey() + "\n").collect(Collectors.joining()));
    }

    @Test
    void a_proof_of_any_entry_is_accepted_by_the_command_that_checks_proofs() {
        for (int index : new int[] {0, 99, 255, 256, 299}) {
            assertThat(prove(Integer.toString(index))).isZero();
            assertThat(check()).isZero();
            assertThat(out.toString()).contains("index    " + index + System.lineSeparator());
        }
    }

    @Test
    void an_entry_is_found_by_its_id() {
        assertThat(prove("00000000-0000-4000-8000-00000000010c")).isZero();
        assertThat(check()).isZero();
        assertThat(out.toString()).contains("index    268").contains("00000000-0000-4000-8000-00000000010c");
    }

    @Test
    void the_proof_of_another_entry_is_not_accepted() throws IOException {
        assertThat(prove("7")).isZero();
        Files.write(folder.resolve("leaf"), log.leaves.get(8));

        assertThat(check()).isEqualTo(Main.NOT_VERIFIED);
    }

    @Test
    void without_a_file_the_proof_is_printed() throws IOException {
        assertThat(prove("7")).isZero();
        assertThat(run("audit", "proof", log.folder.toString(), "7")).isZero();

        assertThat(out.toString()).isEqualTo(Files.readString(folder.resolve("proof")));
    }

    @Test
    void no_entry_no_folder_and_a_spoilt_folder_say_so() {
        assertThat(prove("300")).isEqualTo(Main.INVALID_INPUT);
        assertThat(prove("00000000-0000-4000-8000-0000000fffff")).isEqualTo(Main.INVALID_INPUT);
        assertThat(prove("seven")).isEqualTo(Main.INVALID_INPUT);
        log.delete("tile/0/000");
        assertThat(prove("270")).isZero();
        assertThat(prove("7")).isEqualTo(Main.INVALID_INPUT);
        assertThat(err.toString())
                .contains("no entry 300: the log has 300")
                .contains("seven: neither a place nor an id")
                .contains("the folder is not whole: tile/0/000 is missing");
    }

    @Test
    void an_entry_that_is_not_the_trees_has_no_proof() {
        log.bundle("tile/entries/001.p/44", log.leaves.subList(200, 244));

        assertThat(prove("270")).isEqualTo(Main.NOT_VERIFIED);
        assertThat(Files.exists(folder.resolve("proof"))).isFalse();
    }

    @Test
    void consistency_is_printed_as_a_witness_is_asked() {
        Path old = log.folder.resolve("checkpoints/00000000000000000100");

        assertThat(run("audit", "consistency", log.folder.toString(), "--from", old.toString()))
                .isZero();

        AddCheckpoint request = AddCheckpoint.parse(out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(request.oldSize()).isEqualTo(100);
        assertThat(request.checkpoint().bytes()).isEqualTo(log.read("checkpoint"));
        Checkpoint first = Checkpoint.parse(Inputs.note(old).text());
        MerkleTree.checkConsistency(100, 300, first.root(), log.root(), request.proof());
    }

    @Test
    void the_first_request_to_a_witness_has_no_proof() {
        assertThat(run("audit", "consistency", log.folder.toString())).isZero();
        assertThat(out.toString()).startsWith("old 0\n\nlog.example/area\n300\n");
    }

    @Test
    void another_history_is_not_consistent() {
        TestLog other = new TestLog(folder.resolve("other"), log.signers);
        other.numbered(1).growTo(100).publish();

        assertThat(run(
                        "audit",
                        "consistency",
                        log.folder.toString(),
                        "--from",
                        other.folder.resolve("checkpoint").toString()))
                .isEqualTo(Main.NOT_VERIFIED);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_larger_checkpoint_is_not_what_the_log_begins_with() {
        TestLog larger = TestLog.of(folder.resolve("larger"), 301);

        assertThat(run(
                        "audit",
                        "consistency",
                        log.folder.toString(),
                        "--from",
                        larger.folder.resolve("checkpoint").toString()))
                .isEqualTo(Main.NOT_VERIFIED);
    }

    private int prove(String entry) {
        return run(
                "audit",
                "proof",
                log.folder.toString(),
                entry,
                "-o",
                folder.resolve("proof").toString(),
                "--leaf",
                folder.resolve("leaf").toString());
    }

    private int check() {
        return run(
                "audit",
                "verify-proof",
                folder.resolve("proof").toString(),
                "--leaf",
                folder.resolve("leaf").toString(),
                "--origin",
                TestLog.ORIGIN,
                "--keys",
                folder.resolve("keys").toString());
    }

    private int run(String... arguments) {
        out = new StringWriter();
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
