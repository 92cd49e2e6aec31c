package uk.marac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.marac.cli.witness.KeyFile;

/** Makes a witness's keys, once. */
@Command(
        name = "create-key",
        mixinStandardHelpOptions = true,
        description = {
            "Make a witness's keys, Ed25519 and ML-DSA-44, and print their public halves, for auditors and logs.",
            "The file can be read by its owner only. One that is there already is not written over."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:made",
            "2:the command line was not understood, or the file could not be written",
            "5:the file is there already, or the name can be no key's"
        })
final class CreateKeyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Where to write the private keys.")
    private @Nullable Path file;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "What the witness signs as: its address without the scheme, such as witness.example/w1.")
    private @Nullable String name;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null || name == null || spec == null) {
            return Main.NOT_UNDERSTOOD;
        }
        PrintWriter out = spec.commandLine().getOut();
        KeyFile.create(file, name).forEach(signer -> out.println(signer.verifierKey()));
        return 0;
    }
}
