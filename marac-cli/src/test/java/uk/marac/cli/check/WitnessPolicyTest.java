package uk.marac.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.SignedNote;

class WitnessPolicyTest {
    private static final NoteSigner A = witness("a.example");
    private static final NoteSigner B = witness("b.example");
    private static final NoteSigner C = witness("c.example");
    private static final String WITNESSES = "# three\n\twitness a " + A.verifierKey() + "\nwitness b " + B.verifierKey()
            + " https://b.example\n\nwitness c " + C.verifierKey() + "\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "quorum none, 0, true",
        "quorum b, 1, false",
        "quorum b, 2, true",
        "group g any a b c|quorum g, 0, false",
        "group g any a b c|quorum g, 1, true",
        "group g all a b c|quorum g, 2, false",
        "group g all a b c|quorum g, 3, true",
        "group g 2 b c|group h all a g|quorum h, 2, false",
        "group g 2 b c|group h all a g|quorum h, 3, true"
    })
    void the_quorum_is_what_the_groups_say(String rules, int cosigners, boolean met) {
        TestLog log = TestLog.of(folder, 3);
        List<NoteSigner> by = new ArrayList<>(log.signers);
        by.addAll(List.of(A, B, C).subList(0, cosigners));
        log.write("checkpoint", log.note(3, log.root(), by).bytes());
        WitnessPolicy policy = WitnessPolicy.parse(WITNESSES + rules.replace('|', '\n') + "\n");

        List<String> findings = TestLog.findings(log.check(false, policy, null));

        assertThat(findings)
                .isEqualTo(
                        met
                                ? List.of()
                                : List.of("checkpoint: NOT_WITNESSED: lacks the cosignatures that the policy asks for;"
                                        + " none has them"));
    }

    @Test
    void the_last_checkpoint_that_was_witnessed_is_named() {
        TestLog log = new TestLog(folder).growTo(3);
        log.publish();
        List<NoteSigner> by = new ArrayList<>(log.signers);
        by.add(A);
        log.write(LogFolder.keptName(3), log.note(3, log.root(), by).bytes());
        log.growTo(5).publish();

        assertThat(TestLog.findings(log.check(false, WitnessPolicy.parse(WITNESSES + "quorum a\n"), null)))
                .containsExactly("checkpoint: NOT_WITNESSED: lacks the cosignatures that the policy asks for;"
                        + " the last that has them is of size 3");
    }

    @Test
    void what_was_cosigned_is_also_looked_for_beside_the_kept_ones() {
        TestLog log = new TestLog(folder).growTo(3);
        log.publish();
        List<NoteSigner> by = new ArrayList<>(log.signers);
        by.add(A);
        log.write(LogFolder.cosignedName(3), log.note(3, log.root(), by).bytes());
        log.growTo(5).publish();

        assertThat(TestLog.findings(log.check(false, WitnessPolicy.parse(WITNESSES + "quorum a\n"), null)))
                .containsExactly("checkpoint: NOT_WITNESSED: lacks the cosignatures that the policy asks for;"
                        + " the last that has them is of size 3");
        assertThat(TestLog.findings(log.check(false, WitnessPolicy.parse(WITNESSES + "quorum b\n"), null)))
                .containsExactly("checkpoint: NOT_WITNESSED: lacks the cosignatures that the policy asks for;"
                        + " none has them");
    }

    @Test
    void a_wrong_signature_of_a_known_witness_spoils_the_checkpoint() {
        TestLog log = TestLog.of(folder, 3);
        SignedNote good = log.note();
        SignedNote other = log.note(2, log.root(), List.of(A));
        log.write("checkpoint", good.with(other.signatures()).bytes());

        assertThat(TestLog.findings(log.check(false, WitnessPolicy.parse(WITNESSES + "quorum none\n"), null)))
                .containsExactly("checkpoint: NOT_SIGNED: not signed as the trusted keys ask: note signature");
        assertThat(log.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum a\nquorum a",
                "quorum d",
                "group g all\nquorum g",
                "group g 4 a b c\nquorum g",
                "group g 0 a\nquorum g",
                "group g any a a\nquorum g",
                "group a any b\nquorum a",
                "group none any b\nquorum none",
                "witness d nonsense\nquorum d",
                "quorum none\nmirror x"
            })
    void a_policy_that_says_something_else_is_refused(String rules) {
        assertThatThrownBy(() -> WitnessPolicy.parse(WITNESSES + rules)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_witness_key_twice_is_refused() {
        assertThatThrownBy(() -> WitnessPolicy.parse(WITNESSES + "witness d " + A.verifierKey() + "\nquorum d"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("line 6 of the witness policy: a key twice");
    }

    private static NoteSigner witness(String name) {
        return new NoteSigner(name, SignatureType.ED25519_COSIGNATURE, TestLog.seed());
    }
}
