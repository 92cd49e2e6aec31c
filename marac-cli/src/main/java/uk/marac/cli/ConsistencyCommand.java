package uk.marac.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.tree.MerkleTree;

/** Shows that the newest checkpoint extends an older one, in the form in which a witness is asked. */
@Command(
        name = "consistency",
        mixinStandardHelpOptions = true,
        description = {
            "Print the proof that the log at its newest checkpoint begins with what an older one signed, as the request"
                    + " to a witness (C2SP tlog-witness): old size, hashes, an empty line, the newest checkpoint.",
            "Signatures are not checked here."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed",
            "1:the log does not begin with what the older checkpoint signed",
            "2:the command line was not understood",
            "5:no log's folder, a file of it missing or spoiled, or no checkpoint"
        })
final class ConsistencyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder: checkpoint, checkpoints, tile.")
    private @Nullable Path folder;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "The older checkpoint. Without it: from nothing, as a witness is asked first.")
    private @Nullable Path from;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (folder == null || spec == null) {
            return Main.NOT_UNDERSTOOD;
        }
        OpenLog log = OpenLog.of(folder);
        Checkpoint old = from == null ? null : older(from);
        if (old != null
                && (!old.origin().equals(log.head().origin())
                        || old.size() > log.head().size())) {
            throw new NotVerifiedException("the older checkpoint is another log's, or larger than the newest");
        }
        long size = old == null ? 0 : old.size();
        List<Hash> proof = log.consistency(size);
        if (old != null && size > 0) {
            MerkleTree.checkConsistency(
                    size, log.head().size(), old.root(), log.head().root(), proof);
        }
        byte[] request = new AddCheckpoint(size, proof, log.note()).bytes();
        spec.commandLine().getOut().print(new String(request, StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static Checkpoint older(Path file) {
        try {
            return Checkpoint.parse(Inputs.note(file).text());
        } catch (MalformedException e) {
            throw new InvalidInputException(file + ": no checkpoint: " + e.getMessage());
        }
    }
}
