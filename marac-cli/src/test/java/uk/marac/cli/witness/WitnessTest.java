package uk.marac.cli.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.check.TestLog;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.SignedNote;

class WitnessTest {

    @TempDir
    Path folder;

    private TestWitness witness = new TestWitness(Path.of("."), List.of());
    private GrowingLog log = new GrowingLog(List.of());

    @BeforeEach
    void makeBoth() throws IOException {
        log = new GrowingLog(TestLog.newSigners()).grow(10, "a");
        witness = new TestWitness(Files.createDirectory(folder.resolve("state")), log.keys());
    }

    @Test
    void a_log_that_only_grows_is_cosigned_with_both_keys() throws IOException {
        assertThat(witness.cosigned(log.ask(0))).containsExactly(TestWitness.TIME, TestWitness.TIME);
        log.grow(7, "b");
        assertThat(witness.cosigned(log.ask(10))).hasSize(2);
        log.grow(300, "c");
        assertThat(witness.cosigned(log.ask(17))).hasSize(2);
    }

    @Test
    void the_same_checkpoint_is_cosigned_again() throws IOException {
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);
        assertThat(witness.cosigned(log.ask(10))).hasSize(2);
    }

    @Test
    void who_does_not_know_the_size_is_told() throws IOException {
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);
        log.grow(7, "b");

        assertThat(witness.add(log.ask(0))).isEqualTo(new Answer(409, "text/x.tlog.size", "10\n"));
        assertThat(witness.add(log.ask(16))).isEqualTo(new Answer(409, "text/x.tlog.size", "10\n"));
        assertThat(witness.cosigned(log.ask(10))).hasSize(2);
    }

    @Test
    void a_smaller_size_is_never_cosigned_after_a_larger() throws IOException {
        AddCheckpoint small = log.ask(0);
        log.grow(7, "b");
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);

        assertThat(witness.add(small).status()).isEqualTo(409);
        assertThat(witness.add(new AddCheckpoint(17, List.of(), small.checkpoint()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_second_root_of_one_size_is_refused_and_kept_as_proof() throws IOException {
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);
        GrowingLog fork = new GrowingLog(log.signers).grow(10, "other");

        assertThat(witness.add(fork.ask(0))).isEqualTo(new Answer(409, "text/x.tlog.size", "10\n"));
        assertThat(witness.add(fork.ask(10))).isEqualTo(new Answer(409, "text/x.tlog.size", "10\n"));
        assertThat(witness.alarms.toString().lines())
                .containsExactly("FORKED: log.example/area signed two roots of one size; the state keeps both");
        String cosigned = log.note().text();
        log.grow(7, "b");
        assertThat(witness.cosigned(log.ask(10))).hasSize(2);
        assertThat(kept(".fork").text()).isEqualTo(fork.note().text());
        assertThat(kept(".fork-known").text()).isEqualTo(cosigned);
        assertThat(kept(".checkpoint").text()).isEqualTo(log.note().text());
    }

    @Test
    void a_larger_log_with_another_past_is_refused() throws IOException {
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);
        GrowingLog fork = new GrowingLog(log.signers).grow(10, "other").grow(5, "b");

        assertThat(witness.add(fork.ask(10)).status()).isEqualTo(422);
    }

    @Test
    void a_proof_where_none_belongs_is_refused() throws IOException {
        List<Hash> some = List.of(Hash.sha256());

        assertThat(witness.add(new AddCheckpoint(0, some, log.note())).status()).isEqualTo(422);
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);
        assertThat(witness.add(new AddCheckpoint(10, some, log.note())).status())
                .isEqualTo(422);
    }

    @Test
    void another_key_is_forbidden_and_another_log_unknown() throws IOException {
        GrowingLog stranger = new GrowingLog(TestLog.newSigners()).grow(10, "a");
        AddCheckpoint half = new AddCheckpoint(0, List.of(), log.note(log.signers.subList(0, 1)));
        String elsewhere = new String(log.ask(0).bytes(), UTF_8).replace("\nlog.example/area\n", "\nlog.example/b\n");

        assertThat(witness.add(stranger.ask(0)).status()).isEqualTo(403);
        assertThat(witness.add(half).status()).isEqualTo(403);
        assertThat(witness.witness().add(elsewhere.getBytes(UTF_8)).status()).isEqualTo(404);
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);
    }

    @Test
    void a_body_that_is_no_request_is_refused() throws IOException {
        String good = new String(log.ask(0).bytes(), UTF_8);
        for (String bad : List.of(
                "",
                "old 0\n",
                good.replace("old 0", "old 00"),
                good.replace("old 0", "Old 0"),
                good.replace("old 0\n", "old 0\nAAAA\n"),
                good.replace("old 0\n", "old 0\n" + (hash() + "\n").repeat(64)))) {
            assertThat(witness.witness().add(bad.getBytes(UTF_8)).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(witness.witness().add(good.getBytes(UTF_8)).status()).isEqualTo(200);
    }

    @Test
    void a_witness_that_was_started_anew_knows_what_it_signed() throws IOException {
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);

        witness.restart();

        GrowingLog fork = new GrowingLog(log.signers).grow(10, "other");
        assertThat(witness.add(fork.ask(0)).status()).isEqualTo(409);
        log.grow(3, "b");
        assertThat(witness.cosigned(log.ask(10))).hasSize(2);
    }

    @Test
    void a_damaged_state_is_not_taken_for_none() throws IOException {
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);
        Files.write(file(".checkpoint"), new byte[0]);

        assertThatThrownBy(witness::restart)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_state_folder_is_held_by_one_and_never_made_here() throws IOException {
        Path state = folder.resolve("state");
        assertThat(witness.cosigned(log.ask(0))).hasSize(2);

        assertThatThrownBy(() -> StateFolder.open(state))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("another witness has it");
        assertThatThrownBy(() -> StateFolder.open(folder.resolve("lost")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no folder");
    }

    private SignedNote kept(String ending) throws IOException {
        return SignedNote.parse(Files.readAllBytes(file(ending)));
    }

    private Path file(String ending) {
        return folder.resolve("state").resolve(Hash.sha256(TestLog.ORIGIN.getBytes(UTF_8)) + ending);
    }

    private static String hash() {
        return "A".repeat(43) + "=";
    }
}
