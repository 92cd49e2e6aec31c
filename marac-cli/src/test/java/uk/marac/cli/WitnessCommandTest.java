package uk.marac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.check.TestLog;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.VerifierKey;

/** What the commands refuse; that the witness works is shown beside it. */
class WitnessCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String logKey = "";
    private Path key = Path.of(".");
    private Path state = Path.of(".");

    @BeforeEach
    void makeFolder() throws IOException {
        logKey = TestLog.newSigners().get(0).verifierKey().toString();
        key = folder.resolve("key");
        state = Files.createDirectory(folder.resolve("state"));
    }

    @Test
    void the_public_keys_of_a_new_witness_are_printed_once() {
        assertThat(createKey("witness.example/w1")).isZero();

        List<VerifierKey> keys = out.toString().lines().map(VerifierKey::parse).toList();
        assertThat(keys).extracting(VerifierKey::name).containsOnly("witness.example/w1");
        assertThat(keys)
                .extracting(VerifierKey::type)
                .containsExactly(SignatureType.ED25519_COSIGNATURE, SignatureType.ML_DSA_44_COSIGNATURE);
        assertThat(createKey("witness.example/w1")).isEqualTo(Main.INVALID_INPUT);
        assertThat(err.toString()).contains("is there already; a key is never written over");
    }

    @Test
    void a_name_that_no_key_can_have_makes_none() {
        assertThat(createKey("two words")).isEqualTo(Main.INVALID_INPUT);
        assertThat(key).doesNotExist();
    }

    @Test
    void a_witness_does_not_start_without_all_that_it_needs() throws IOException {
        assertThat(createKey("witness.example/w1")).isZero();

        assertThat(start("--log", logKey, "--state", folder.resolve("lost").toString()))
                .isEqualTo(Main.INVALID_INPUT);
        assertThat(start("--log", "no-key", "--state", state.toString())).isEqualTo(Main.INVALID_INPUT);
        assertThat(start("--log", logKey, "--log", logKey, "--state", state.toString()))
                .isEqualTo(Main.INVALID_INPUT);
        assertThat(start("--log", logKey, "--state", state.toString(), "--listen", "8130"))
                .isEqualTo(Main.INVALID_INPUT);
        assertThat(start("--state", state.toString())).isEqualTo(Main.NOT_UNDERSTOOD);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw----r--"));
        assertThat(start("--log", logKey, "--state", state.toString())).isEqualTo(Main.INVALID_INPUT);
        assertThat(err.toString())
                .contains("where one was lost, retire its key")
                .contains("no-key: neither a file of verifier keys nor one")
                .contains("no key twice")
                .contains("8130: no HOST:PORT")
                .contains("others than its owner may use it: rw----r--");
    }

    private int createKey(String name) {
        return run(List.of("witness", "create-key", key.toString(), "--name", name));
    }

    private int start(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("witness", "run", "--key", key.toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}
