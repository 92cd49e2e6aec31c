package uk.marac.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.cli.check.Finding;
import uk.marac.cli.check.FolderCheck;
import uk.marac.cli.check.LogFolder;
import uk.marac.cli.check.Openings;
import uk.marac.cli.check.TrustedKeys;
import uk.marac.cli.check.WitnessPolicy;
import uk.marac.cli.witness.KeyFile;
import uk.marac.cli.witness.StateFolder;
import uk.marac.cli.witness.Witness;
import uk.marac.cli.witness.WitnessServer;
import uk.marac.gate.Actor;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.ledger.SinkFolder;
import uk.marac.testing.Backup;
import uk.marac.testing.Installation;
import uk.marac.witness.LogWitness;
import uk.marac.witness.WitnessFault;
import uk.marac.witness.Witnessing;

/** The service, the witness and the auditor's program as they are, the three together. */
@Tag("database")
class WitnessedLogTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final StringWriter alarms = new StringWriter();

    @Test
    void what_the_service_had_cosigned_an_auditor_finds_witnessed_and_a_second_history_is_cosigned_by_nobody()
            throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        SinkFolder sink = new SinkFolder(logs);
        List<NoteSigner> signers = KeyFile.create(folder.resolve("key"), "witness.example/w1");
        List<VerifierKey> keys = signers.stream().map(NoteSigner::verifierKey).toList();
        try (Installation town = new Installation();
                StateFolder state = StateFolder.open(Files.createDirectory(folder.resolve("state")))) {
            Actor auditor = town.member(Role.AUDITOR);
            List<VerifierKey> log = Arrays.stream(
                            town.wiring.audit.verifierKeys(auditor, town.area).split("\n"))
                    .map(VerifierKey::parse)
                    .toList();
            Witness witness = new Witness(signers, log, state, CLOCK, new PrintWriter(alarms, true));
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            try (WitnessServer server = WitnessServer.start(any, witness, new PrintWriter(alarms, true))) {
                Witnessing witnessing = new Witnessing(
                        List.of(new LogWitness(
                                "w1",
                                URI.create(
                                        "http://127.0.0.1:" + server.address().getPort()),
                                keys)),
                        Set.of());
                Wiring instance = town.wiring(CLOCK, sink, witnessing);
                instance.sequencer.run();
                assertThat(check(logs, log, keys)).hasSize(1);
                instance.witnessing.run();
                assertThat(check(logs, log, keys)).isEmpty();

                Backup backup = new Backup(town);
                town.addAgency("Schools of the town");
                instance.sequencer.run();
                instance.witnessing.run();
                assertThat(check(logs, log, keys)).isEmpty();
                assertThat(alarms.toString()).isEmpty();

                backup.restore();
                town.addAgency("Prison of the town");
                town.wiring.sequencer.run();
                Wiring rolledBack = town.wiring(CLOCK, null, witnessing);
                rolledBack.witnessing.run();
                assertThat(rolledBack.witnesses.faults())
                        .containsEntry("w1 of " + town.logOrigin, WitnessFault.DISAGREES)
                        // It was never told the keys of the installation's own log.
                        .containsEntry("w1 of installation.invalid/installation", WitnessFault.REFUSED);
                assertThat(alarms.toString()).contains("FORKED: " + town.logOrigin);
            }
        }
    }

    /** What an auditor finds who asks that the witness has cosigned. */
    private static List<Finding> check(Path logs, List<VerifierKey> log, List<VerifierKey> witness) {
        String policy = "witness w1 %s\nwitness w2 %s\ngroup all all w1 w2\nquorum all\n"
                .formatted(witness.get(0), witness.get(1));
        TrustedKeys trust = new TrustedKeys(log, WitnessPolicy.parse(policy));
        return new FolderCheck(new LogFolder(logs.resolve("installation.invalid_town")), trust, false, Openings.none())
                .run("kept", null, entries -> {})
                .findings()
                .kept();
    }
}
