package uk.marac.keys.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.tree.MemoryTiles;

class TrustPolicyTest {
    private final Checkpoint checkpoint = new Checkpoint(Signers.ORIGIN, 7, MemoryTiles.leaf(0));
    private final SignedNote signed = checkpoint.sign(List.of(Signers.LOG, Signers.LOG_PQ), Signers.TIME);
    private final SignedNote witnessed = signed.with(List.of(Signers.WITNESS.sign(signed.text(), Signers.TIME + 1)));

    @Test
    void both_signatures_of_the_log_make_a_checkpoint_true() {
        assertThat(policy(0).open(signed).checkpoint()).isEqualTo(checkpoint);
    }

    @Test
    void a_signature_of_the_log_cannot_be_left_out() {
        refused(policy(0), checkpoint.sign(List.of(Signers.LOG), Signers.TIME));
        refused(policy(0), checkpoint.sign(List.of(Signers.LOG_PQ), Signers.TIME));
    }

    @Test
    void witnesses_are_counted_and_their_times_told() {
        assertThat(policy(1).open(witnessed).witnessed()).isEqualTo(Map.of("witness.example/w1", Signers.TIME + 1));
        refused(policy(1), signed);
        refused(policy(2), witnessed);
        assertThat(policy(2)
                        .open(witnessed.with(List.of(Signers.OTHER_WITNESS.sign(signed.text(), 5))))
                        .witnessed())
                .hasSize(2);
    }

    @Test
    void a_witness_who_signs_twice_counts_once() {
        refused(policy(2), witnessed.with(List.of(Signers.WITNESS.sign(signed.text(), Signers.TIME + 2))));
    }

    @Test
    void a_bad_signature_of_a_known_key_refuses_the_note() {
        NoteSignature elsewhere = Signers.OTHER_WITNESS.sign(new Checkpoint("x", 7, MemoryTiles.leaf(0)).text(), 5);

        refused(policy(1), witnessed.with(List.of(elsewhere)));
    }

    @Test
    void a_strangers_signature_is_ignored_and_counts_for_nothing() {
        NoteSigner stranger = Signers.signer("stranger.example", SignatureType.ED25519_COSIGNATURE, 6);
        SignedNote note = signed.with(List.of(stranger.sign(signed.text(), 5)));

        assertThat(policy(0).open(note).witnessed()).isEmpty();
        refused(policy(1), note);
    }

    @Test
    void the_checkpoint_of_another_log_is_refused() {
        refused(
                policy(0),
                new Checkpoint("log.example/other", 7, MemoryTiles.leaf(0))
                        .sign(List.of(Signers.LOG, Signers.LOG_PQ), Signers.TIME));
    }

    @Test
    void a_policy_that_trusts_nobody_cannot_be_made() {
        VerifierKey log = Signers.LOG.verifierKey();
        VerifierKey witness = Signers.WITNESS.verifierKey();

        policyRefused(List.of(), List.of(witness), 1);
        policyRefused(List.of(log), List.of(witness), 2);
        policyRefused(List.of(log), List.of(witness, witness), 2);
        policyRefused(
                List.of(log),
                List.of(Signers.signer("w", SignatureType.ED25519, 7).verifierKey()),
                1);
    }

    private static TrustPolicy policy(int quorum) {
        return new TrustPolicy(
                Signers.ORIGIN,
                List.of(Signers.LOG.verifierKey(), Signers.LOG_PQ.verifierKey()),
                List.of(Signers.WITNESS.verifierKey(), Signers.OTHER_WITNESS.verifierKey()),
                quorum);
    }

    private static void policyRefused(List<VerifierKey> logKeys, List<VerifierKey> witnesses, int quorum) {
        assertThatThrownBy(() -> new TrustPolicy(Signers.ORIGIN, logKeys, witnesses, quorum))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(TrustPolicy policy, SignedNote note) {
        assertThatThrownBy(() -> policy.open(note)).isInstanceOf(NotVerifiedException.class);
    }
}
