package uk.marac.keys.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.Tampering;

/** The examples printed in the C2SP documents, byte by byte. */
class SpecExamplesTest {
    private static final String FOO = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @ParameterizedTest
    @ValueSource(strings = {"signed-note-foo.txt", "tlog-checkpoint.txt", "tlog-cosignature.txt"})
    void a_note_is_written_as_it_was_read(String file) {
        assertThat(SignedNote.parse(read(file)).bytes()).isEqualTo(read(file));
    }

    @Test
    void the_verifier_key_is_written_as_it_was_read() {
        VerifierKey key = VerifierKey.parse(FOO);

        assertThat(key).hasToString(FOO);
        assertThat(key.name()).isEqualTo("example.com/foo");
        assertThat(key.type()).isEqualTo(SignatureType.ED25519);
        assertThat(key.keyId()).isEqualTo(0x530d903a);
    }

    @Test
    void the_key_verifies_the_note_and_nothing_else() {
        SignedNote note = SignedNote.parse(read("signed-note-foo.txt"));
        VerifierKey key = VerifierKey.parse(FOO);
        NoteSignature line = note.signatures().get(0);

        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(key.check(note.text(), line)).isZero();
        assertThatThrownBy(() -> key.check("This is an example message!\n", line))
                .isInstanceOf(NotVerifiedException.class);
        assertThat(Tampering.of(line.signature()).filter(bad -> bad.length > 0)).allSatisfy(bad -> assertThatThrownBy(
                        () -> key.check(note.text(), new NoteSignature(line.name(), line.keyId(), bad)))
                .isInstanceOf(NotVerifiedException.class));
    }

    @Test
    void the_checkpoint_reads_as_its_three_lines() {
        SignedNote note = SignedNote.parse(read("tlog-cosignature.txt"));
        Checkpoint checkpoint = Checkpoint.parse(note.text());

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.root()).hasToString("0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
        assertThat(checkpoint.extensions()).isEmpty();
        assertThat(checkpoint.text()).isEqualTo(note.text());
    }

    @Test
    void the_message_of_an_ed25519_cosignature_is_the_printed_one() {
        String text = SignedNote.parse(read("tlog-cosignature.txt")).text();

        assertThat(SignedMessage.of(SignatureType.ED25519_COSIGNATURE, "any", 1679315147, text))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("""
                        cosignature/v1
                        time 1679315147
                        example.com/behind-the-sofa
                        20852163
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                        """);
    }

    @Test
    void a_proof_is_written_as_it_was_read() {
        LogProof proof = LogProof.parse(read("tlog-proof.txt"));

        assertThat(proof.bytes()).isEqualTo(read("tlog-proof.txt"));
        assertThat(proof.index()).isEqualTo(73894);
        assertThat(proof.path()).hasSize(5);
        assertThat(proof.extra()).asString(StandardCharsets.US_ASCII).startsWith("age-v1.2.1-darwin");
    }

    static byte[] read(String file) {
        try (var in = Objects.requireNonNull(SpecExamplesTest.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
