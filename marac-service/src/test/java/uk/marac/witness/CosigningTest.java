package uk.marac.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.gate.Actor;
import uk.marac.gate.Refused;
import uk.marac.id.EntryId;
import uk.marac.keys.ledger.note.LogProof;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.ledger.SinkFolder;
import uk.marac.ledger.SinkLog;
import uk.marac.testing.Superuser;

@Tag("database")
class CosigningTest {

    @TempDir
    private Path folder;

    private final WitnessedTown here = new WitnessedTown();
    private final Actor reader = here.town.member(Role.AUDITOR);

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void a_checkpoint_is_cosigned_and_given_out_so_that_it_holds_with_the_keys_alone() throws IOException {
        here.witness.start();
        SinkFolder sink = new SinkFolder(folder);
        Wiring instance = here.instance(sink);
        instance.sequencer.run();
        assertThatThrownBy(() -> instance.audit.cosignedCheckpoint(reader, here.town.area))
                .isInstanceOf(Refused.class);
        long size = here.signed();

        instance.witnessing.run();

        assertThat(here.witness.size(here.town.logOrigin)).isEqualTo(size);
        TrustPolicy policy = policy();
        String cosigned = instance.audit.cosignedCheckpoint(reader, here.town.area);
        assertThat(policy.open(note(cosigned)).checkpoint().size()).isEqualTo(size);
        assertThat(instance.audit.checkpoint(reader, here.town.area)).isEqualTo(cosigned);
        SinkLog log = sink.of(here.town.logOrigin);
        assertThat(log.cosigned(size)).contains(cosigned);
        assertThat(Files.readString(folder.resolve("installation.invalid_town/checkpoint")))
                .isEqualTo(cosigned);
        assertThat(log.kept(size)).hasValueSatisfying(kept -> {
            assertThat(cosigned).startsWith(kept).isNotEqualTo(kept);
        });
        EntryId entry = new EntryId((UUID) Superuser.rows(
                        here.town.database,
                        "SELECT entry_ids[1] FROM marac.log_batch WHERE area_id = ? AND first = 0",
                        here.town.area.value())
                .get(0)
                .get(0));
        byte[] leaf = instance.audit.leaf(reader, here.town.area, entry);
        LogProof proof = LogProof.parse(instance.audit.proof(reader, here.town.area, entry));
        assertThat(proof.check(LeafV1.hash(leaf), policy).witnessed()).containsOnlyKeys("witness.example/w1");
        assertThat(here.isHealthy(instance)).isTrue();
    }

    @Test
    void as_the_log_grows_it_is_asked_with_a_proof_and_where_nothing_grew_not_at_all() {
        here.witness.start();
        Wiring instance = here.instance(null);
        instance.sequencer.run();
        instance.witnessing.run();
        int asked = here.witness.requests();
        instance.witnessing.run();
        assertThat(here.witness.requests()).isEqualTo(asked);

        here.town.addAgency("Housing of the town");
        instance.sequencer.run();
        instance.witnessing.run();

        assertThat(here.witness.requests()).isEqualTo(asked + 1);
        assertThat(here.witness.size(here.town.logOrigin)).isEqualTo(here.signed());
        assertThat(here.cosignatures()).isEqualTo(4);
        here.town.addAgency("Schools of the town");
        instance.sequencer.run();
        assertThat(note(instance.audit.checkpoint(reader, here.town.area)).signatures())
                .hasSize(2);
        assertThat(note(instance.audit.cosignedCheckpoint(reader, here.town.area))
                        .signatures())
                .hasSize(4);
    }

    @Test
    void an_instance_that_does_not_know_what_another_was_answered_asks_again_with_the_size_that_it_is_told() {
        here.witness.start();
        Wiring instance = here.instance(null);
        instance.sequencer.run();
        instance.witnessing.run();
        here.town.addAgency("Housing of the town");
        here.town.asSuperuser("TRUNCATE marac.log_cosignature");
        instance.sequencer.run();

        here.instance(null).witnessing.run();

        assertThat(here.witness.size(here.town.logOrigin)).isEqualTo(here.signed());
        assertThat(here.cosignatures()).isEqualTo(2);
    }

    @Test
    void one_that_is_down_holds_nothing_up_and_catches_up_once_it_answers() {
        Wiring instance = here.instance(null);
        instance.sequencer.run();
        instance.witnessing.run();
        here.town.addAgency("Housing of the town");
        instance.sequencer.run();

        assertThat(here.signed()).isEqualTo(here.size(here.town.area));
        assertThat(instance.witnesses.faults().values()).containsOnly(WitnessFault.UNREACHABLE);
        assertThat(instance.witnesses.alarms()).isZero();
        assertThat(here.isHealthy(instance)).isTrue();
        here.pass(Duration.ofMinutes(11));
        assertThat(here.isHealthy(instance)).isFalse();
        instance.witnessing.run();
        here.witness.start();
        instance.witnessing.run();
        assertThat(here.witness.requests()).isZero();

        here.pass(BackOff.LONGEST);
        instance.witnessing.run();

        assertThat(here.witness.size(here.town.logOrigin)).isEqualTo(here.signed());
        assertThat(instance.witnesses.faults()).isEmpty();
        assertThat(here.isHealthy(instance)).isTrue();
        assertThat(here.backlog(instance).all().get("w1"))
                .satisfies(lag -> assertThat(lag.waitingSince()).isNull());
    }

    @Test
    void what_another_key_signed_is_not_kept_and_stops_nothing() {
        here.witness.start();
        TestWitness other = new TestWitness();
        List<VerifierKey> keys =
                List.of(here.witness.keys().get(0), other.keys().get(1));
        Wiring instance = here.instance(null, new Witnessing(List.of(here.witness.witness(keys)), Set.of()));
        instance.sequencer.run();
        instance.witnessing.run();

        assertThat(here.cosignatures()).isZero();
        assertThat(instance.witnesses.faults().values()).containsOnly(WitnessFault.NOT_COSIGNED);
        assertThat(here.isHealthy(instance)).isFalse();
        here.town.addAgency("Housing of the town");
        instance.sequencer.run();
        assertThat(here.signed()).isEqualTo(here.size(here.town.area));

        Wiring right = here.instance(null);
        right.witnessing.run();
        assertThat(here.cosignatures()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "403, no, REFUSED",
        "404, no, REFUSED",
        "400, no, REFUSED",
        "500, no, UNREACHABLE",
        "302, no, UNREACHABLE",
        "409, no size, UNREACHABLE",
        "409, -1, UNREACHABLE",
        "200, no line, NOT_COSIGNED"
    })
    void an_answer_of_another_kind_is_a_fault_and_no_alarm(int status, String body, WitnessFault fault) {
        here.witness.start().say(new TestWitness.Said(status, body));
        Wiring instance = here.instance(null);
        instance.sequencer.run();
        instance.witnessing.run();

        assertThat(instance.witnesses.faults().values()).containsOnly(fault);
        assertThat(instance.witnesses.alarms()).isZero();
        assertThat(here.cosignatures()).isZero();
        here.town.addAgency("Housing of the town");
        instance.sequencer.run();
        assertThat(here.signed()).isEqualTo(here.size(here.town.area));

        here.witness.say(null);
        here.pass(BackOff.FIRST);
        instance.witnessing.run();
        assertThat(instance.witnesses.faults()).isEmpty();
        assertThat(here.cosignatures()).isEqualTo(2);
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        here.witness.start().say(new TestWitness.Said(200, "x".repeat(70_000)));
        Wiring instance = here.instance(null);
        instance.sequencer.run();
        instance.witnessing.run();

        assertThat(instance.witnesses.faults().values()).containsOnly(WitnessFault.UNREACHABLE);
    }

    @Test
    void nothing_is_shown_that_the_sink_does_not_have() throws IOException {
        here.witness.start();
        Path mount = folder.resolve("mount");
        Wiring instance = here.instance(new SinkFolder(mount));
        instance.sequencer.run();
        instance.witnessing.run();
        assertThat(here.signed()).isPositive();
        assertThat(here.witness.requests()).isZero();

        Files.createDirectory(mount);
        instance.sequencer.run();
        instance.witnessing.run();
        assertThat(here.witness.size(here.town.logOrigin)).isEqualTo(here.signed());
    }

    @Test
    void asking_leaves_no_entry() {
        here.witness.start();
        Wiring instance = here.instance(null);
        instance.sequencer.run();
        long before = here.town.count("SELECT count(*) FROM marac.audit_entry");

        instance.witnessing.run();

        assertThat(here.town.count("SELECT count(*) FROM marac.audit_entry")).isEqualTo(before);
    }

    /** The log's keys and the witness's, and that it must have cosigned. */
    private TrustPolicy policy() {
        List<VerifierKey> log = Arrays.stream(here.town
                        .wiring
                        .audit
                        .verifierKeys(reader, here.town.area)
                        .split("\n"))
                .map(VerifierKey::parse)
                .toList();
        return new TrustPolicy(here.town.logOrigin, log, here.witness.keys(), 1);
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(UTF_8));
    }
}
