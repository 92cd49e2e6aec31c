package uk.marac.cli.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.cli.check.TestLog;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.VerifierKey;

/** A witness on a folder, started when it is first asked. */
final class TestWitness {
    static final long TIME = TestLog.START + 5;

    final StringWriter alarms = new StringWriter();

    private final Path folder;
    private final List<VerifierKey> logKeys;
    private final List<NoteSigner> signers = List.of(
            new NoteSigner("witness.example/w1", SignatureType.ED25519_COSIGNATURE, TestLog.seed()),
            new NoteSigner("witness.example/w1", SignatureType.ML_DSA_44_COSIGNATURE, TestLog.seed()));
    private @Nullable StateFolder state;
    private @Nullable Witness witness;

    TestWitness(Path folder, List<VerifierKey> logKeys) {
        this.folder = folder;
        this.logKeys = logKeys;
    }

    Witness witness() throws IOException {
        if (witness == null) {
            state = StateFolder.open(folder);
            InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(TIME));
            witness = new Witness(signers, logKeys, state, clock, new PrintWriter(alarms, true));
        }
        return witness;
    }

    void restart() throws IOException {
        if (state != null) {
            state.close();
        }
        witness = null;
        var unused = witness();
    }

    Answer add(AddCheckpoint request) throws IOException {
        return witness().add(request.bytes());
    }

    /** The times of the cosignatures that it answers, each checked against its key. */
    List<Long> cosigned(AddCheckpoint request) throws IOException {
        Answer answer = add(request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return check(request, answer.body());
    }

    List<Long> check(AddCheckpoint request, String lines) {
        SignedNote answered = SignedNote.parse((request.checkpoint().text() + "\n" + lines).getBytes(UTF_8));
        assertThat(answered.signatures()).hasSameSizeAs(signers);
        return answered.signatures().stream()
                .map(signature -> signers.stream()
                        .map(NoteSigner::verifierKey)
                        .filter(key -> key.claims(signature))
                        .mapToLong(key -> key.check(answered.text(), signature))
                        .sum())
                .toList();
    }
}
