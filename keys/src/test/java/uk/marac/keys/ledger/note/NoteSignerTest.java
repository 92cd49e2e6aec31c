package uk.marac.keys.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.tree.MemoryTiles;

class NoteSignerTest {
    private final String text = new Checkpoint(Signers.ORIGIN, 7, MemoryTiles.leaf(0)).text();
    private final String other = new Checkpoint(Signers.ORIGIN, 8, MemoryTiles.leaf(0)).text();

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void a_signature_holds_for_its_text_and_no_other(SignatureType type) {
        NoteSigner signer = Signers.signer("signer.example", type, 9);
        NoteSignature line = signer.sign(text, Signers.TIME);

        assertThat(signer.verifierKey().check(text, line)).isEqualTo(type == SignatureType.ED25519 ? 0 : Signers.TIME);
        refused(signer.verifierKey(), other, line);
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void no_byte_of_a_signature_can_be_changed(SignatureType type) {
        NoteSigner signer = Signers.signer("signer.example", type, 9);
        NoteSignature line = signer.sign(text, Signers.TIME);

        IntStream.range(0, line.signature().length).forEach(at -> {
            byte[] bad = line.signature();
            bad[at] ^= 1;
            refused(signer.verifierKey(), text, new NoteSignature(line.name(), line.keyId(), bad));
        });
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void another_key_of_the_same_name_does_not_claim_it(SignatureType type) {
        NoteSignature line = Signers.signer("signer.example", type, 9).sign(text, Signers.TIME);
        VerifierKey stranger = Signers.signer("signer.example", type, 8).verifierKey();

        assertThat(stranger.claims(line)).isFalse();
        refused(stranger, text, line);
        refused(stranger, text, new NoteSignature(line.name(), stranger.keyId(), line.signature()));
    }

    @Test
    void a_ml_dsa_cosignature_is_bound_to_its_signers_name() {
        NoteSignature line = Signers.LOG_PQ.sign(text, Signers.TIME);
        VerifierKey renamed = Signers.signer("renamed.example", SignatureType.ML_DSA_44_COSIGNATURE, 2)
                .verifierKey();

        refused(renamed, text, new NoteSignature(renamed.name(), renamed.keyId(), line.signature()));
    }

    @Test
    void one_key_under_another_type_has_another_id() {
        assertThat(Signers.signer("n", SignatureType.ED25519, 1).verifierKey().keyId())
                .isNotEqualTo(Signers.signer("n", SignatureType.ED25519_COSIGNATURE, 1)
                        .verifierKey()
                        .keyId());
    }

    @Test
    void a_time_past_the_largest_is_refused() {
        NoteSignature line = Signers.WITNESS.sign(text, Signers.TIME);
        byte[] bad = ByteBuffer.wrap(line.signature()).putLong(0, -1).array();

        refused(Signers.WITNESS.verifierKey(), text, new NoteSignature(line.name(), line.keyId(), bad));
    }

    @Test
    void only_a_checkpoint_is_cosigned() {
        assertThatThrownBy(() -> Signers.WITNESS.sign("some text\n", 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Signers.LOG_PQ.sign("some text\n", 1)).isInstanceOf(MalformedException.class);
        assertThat(Signers.LOG.verifierKey().check("some text\n", Signers.LOG.sign("some text\n", 1)))
                .isZero();
    }

    private static void refused(VerifierKey key, String text, NoteSignature line) {
        assertThatThrownBy(() -> key.check(text, line)).isInstanceOf(NotVerifiedException.class);
    }
}
