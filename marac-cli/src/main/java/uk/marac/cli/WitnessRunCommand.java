package uk.marac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.cli.witness.KeyFile;
import uk.marac.cli.witness.StateFolder;
import uk.marac.cli.witness.Witness;
import uk.marac.cli.witness.WitnessServer;
import uk.marac.keys.ledger.note.NoteSigner;

/** Serves {@code POST /add-checkpoint} until it is ended. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Cosign checkpoints of the logs that are named, at POST /add-checkpoint, until ended by a signal.",
            "Two roots of one size, or a smaller size after a larger, are never both signed. The state is on the disk"
                    + " before a cosignature leaves. Never restore the state from a backup and never delete it:"
                    + " retire the key instead."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "2:the command line was not understood, or the address is taken",
            "5:key, logs or state are no such thing, or another witness has the state"
        })
final class WitnessRunCommand implements Callable<Integer> {

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "Made by `marac witness create-key`.")
    private @Nullable Path key;

    @Option(
            names = "--log",
            required = true,
            paramLabel = "FILE|KEY",
            description = "A verifier key of a log, or a file of them; repeated for each. Each key of a log must have"
                    + " signed.")
    private List<String> logs = List.of();

    @Option(
            names = "--state",
            required = true,
            paramLabel = "DIR",
            description = "Where what was cosigned is kept. Must be there, empty for a new key.")
    private @Nullable Path state;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8130",
            description = "Default: ${DEFAULT-VALUE}. Plain HTTP: put TLS before it.")
    private String listen = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (key == null || state == null || spec == null) {
            return Main.NOT_UNDERSTOOD;
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<NoteSigner> signers = KeyFile.read(key);
        try (StateFolder folder = StateFolder.open(state);
                WitnessServer server = WitnessServer.start(address(), witness(signers, folder, err), err)) {
            signers.forEach(signer -> out.println(signer.verifierKey()));
            out.println("listening on " + server.address().getHostString() + ":"
                    + server.address().getPort());
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Witness witness(List<NoteSigner> signers, StateFolder folder, PrintWriter err) throws IOException {
        try {
            return new Witness(signers, Inputs.keys(logs), folder, InstantSource.system(), err);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("--log: " + e.getMessage());
        }
    }

    private InetSocketAddress address() {
        int colon = listen.lastIndexOf(':');
        String host = listen.substring(0, Math.max(0, colon)).replaceAll("[\\[\\]]", "");
        String port = listen.substring(colon + 1);
        if (host.isEmpty() || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new InvalidInputException(listen + ": no HOST:PORT");
        }
        return new InetSocketAddress(host, Integer.parseInt(port));
    }
}
