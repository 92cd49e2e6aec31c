package uk.marac.keys.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.tree.MemoryTiles;
import uk.marac.keys.ledger.tree.Proofs;

class LogProofTest {
    private static final TrustPolicy POLICY = new TrustPolicy(
            Signers.ORIGIN,
            List.of(Signers.LOG.verifierKey(), Signers.LOG_PQ.verifierKey()),
            List.of(Signers.WITNESS.verifierKey()),
            1);

    private final LogProof proof = proof(null, 123, 300);

    @Test
    void a_frozen_proof_verifies_as_ever() {
        LogProof frozen = LogProof.parse(SpecExamplesTest.read("golden.tlog-proof"));

        assertThat(frozen.bytes()).isEqualTo(SpecExamplesTest.read("golden.tlog-proof"));
        assertThat(frozen.check(MemoryTiles.leaf(123), POLICY).checkpoint().size())
                .isEqualTo(300);
        assertThat(frozen.path()).isEqualTo(proof.path());
    }

    @Test
    void the_keys_are_written_as_when_they_were_frozen() {
        String keys = String.join(
                "\n",
                Signers.LOG.verifierKey().toString(),
                Signers.LOG_PQ.verifierKey().toString(),
                Signers.WITNESS.verifierKey().toString(),
                "");

        assertThat(keys).isEqualTo(new String(SpecExamplesTest.read("golden.vkeys"), StandardCharsets.UTF_8));
    }

    @Test
    void a_proof_parses_to_what_was_written_and_verifies() {
        for (LogProof made : List.of(proof, proof(new byte[] {1, 2}, 0, 1), proof(null, 299, 300))) {
            LogProof read = LogProof.parse(made.bytes());

            assertThat(read.bytes()).isEqualTo(made.bytes());
            assertThat(read.extra()).isEqualTo(made.extra());
            assertThat(read.check(MemoryTiles.leaf(made.index()), POLICY).witnessed())
                    .containsKey("witness.example/w1");
        }
    }

    @Test
    void another_leaf_is_not_proven() {
        assertThatThrownBy(() -> proof.check(MemoryTiles.leaf(124), POLICY)).isInstanceOf(NotVerifiedException.class);
    }

    @Test
    void a_proof_under_a_checkpoint_that_nobody_witnessed_is_refused() {
        LogProof bare = new LogProof(
                null,
                123,
                proof.path(),
                Checkpoint.parse(proof.checkpoint().text()).sign(List.of(Signers.LOG, Signers.LOG_PQ), 1));

        assertThatThrownBy(() -> bare.check(MemoryTiles.leaf(123), POLICY)).isInstanceOf(NotVerifiedException.class);
    }

    @Test
    void no_byte_of_the_file_can_be_changed() {
        byte[] original = proof.bytes();

        IntStream.range(0, original.length).forEach(at -> {
            byte[] bad = original.clone();
            bad[at] ^= 1;
            assertThatThrownBy(() -> LogProof.parse(bad).check(MemoryTiles.leaf(123), POLICY))
                    .isInstanceOfAny(NotVerifiedException.class, MalformedException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v1\nextra AA==\n\n",
                "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\n",
                "c2sp.org/tlog-proof@v1\nindex 00\n\n",
                "c2sp.org/tlog-proof@v1\nindex -1\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nAA==\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n",
                "\nc2sp.org/tlog-proof@v1\nindex 0\n\n"
            })
    void any_other_encoding_is_refused(String head) {
        String note = new String(proof.checkpoint().bytes(), StandardCharsets.UTF_8);
        byte[] good = ("c2sp.org/tlog-proof@v1\nindex 0\n\n" + note).getBytes(StandardCharsets.UTF_8);

        assertThat(LogProof.parse(good).bytes()).isEqualTo(good);
        assertThatThrownBy(() -> LogProof.parse((head + note).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedException.class);
    }

    static LogProof proof(byte @org.jspecify.annotations.Nullable [] extra, long index, long size) {
        MemoryTiles tiles = new MemoryTiles();
        tiles.append(LongStream.range(0, size).mapToObj(MemoryTiles::leaf).toList());
        Checkpoint checkpoint =
                new Checkpoint(Signers.ORIGIN, size, tiles.edge().root());
        return new LogProof(
                extra,
                index,
                Proofs.inclusion(index, size, tiles.at(size)),
                checkpoint.sign(List.of(Signers.LOG, Signers.LOG_PQ, Signers.WITNESS), Signers.TIME));
    }
}
