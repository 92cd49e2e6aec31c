package uk.marac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.TrustPolicy;

/** Whether a checkpoint is the log's, signed by all of its keys and seen by enough witnesses. */
@Command(
        name = "verify-checkpoint",
        mixinStandardHelpOptions = true,
        description = "Check the signatures of a checkpoint.")
final class VerifyCheckpointCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The checkpoint.")
    private @Nullable Path file;

    @Mixin
    private Trust trust = new Trust();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null || spec == null) {
            return Main.NOT_UNDERSTOOD;
        }
        TrustPolicy.Trusted trusted = trust.policy().open(SignedNote.parse(Files.readAllBytes(file)));
        new Report(spec.commandLine().getOut()).trusted(trusted);
        return 0;
    }
}
