package uk.marac.cli.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import uk.marac.cli.check.TestLog;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.VerifierKey;

/** A process that dies between its state and its answer: where the witness looks at the clock to sign. */
final class HaltingWitness {
    static final int HALTED = 42;

    private HaltingWitness() {}

    /** @param arguments the state, a file of the log's keys, the request */
    public static void main(String[] arguments) throws IOException {
        List<VerifierKey> keys = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(VerifierKey::parse)
                .toList();
        NoteSigner signer = new NoteSigner("witness.example/w1", SignatureType.ED25519_COSIGNATURE, TestLog.seed());
        StateFolder state = StateFolder.open(Path.of(arguments[0]));
        InstantSource halting = () -> {
            Runtime.getRuntime().halt(HALTED);
            throw new IllegalStateException("halted");
        };
        Witness witness = new Witness(List.of(signer), keys, state, halting, new PrintWriter(System.err, true));
        Answer answer = witness.add(Files.readAllBytes(Path.of(arguments[2])));
        System.out.println(answer.status());
    }
}
