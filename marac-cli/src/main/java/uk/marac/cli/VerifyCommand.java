package uk.marac.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.marac.cli.check.FolderCheck;
import uk.marac.cli.check.LogFolder;
import uk.marac.cli.check.Openings;
import uk.marac.cli.check.Result;
import uk.marac.cli.check.TrustedKeys;
import uk.marac.cli.check.WitnessPolicy;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.MalformedException;

/** Whether a log is whole: its entries, tiles and checkpoints, as the service's sink has written them. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check the folder of a log from its first entry to its last.",
            "Every entry is compared with the tree, every tile with the tile below, every checkpoint that was kept with"
                    + " the tree, all signatures with the keys that you trust. What does not hold is told with file and"
                    + " entry, and the check goes on.",
            "Copy a folder that is being written in this order: checkpoints, checkpoint, tile."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:whole: nothing was found",
            "2:the command line was not understood",
            "5:keys, policy, checkpoint or folder are no such thing",
            "7:something does not hold"
        },
        footerHeading = "%nExample:%n",
        footer = "  marac audit verify sink/log --key keys --since checkpoint-of-january")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder: checkpoint, checkpoints, tile.")
    private @Nullable Path folder;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE|KEY",
            description = "A verifier key of the log, or a file of them, one a line; may be repeated. Each must have"
                    + " signed. They must come from somewhere else than the folder.")
    private List<String> keys = List.of();

    @Option(
            names = "--witness-policy",
            paramLabel = "FILE",
            description = "Which witnesses must have cosigned the newest checkpoint (C2SP tlog-policy).")
    private @Nullable Path policy;

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = "A checkpoint that you kept: the log must begin with what it signed.")
    private @Nullable Path since;

    @Option(
            names = "--openings",
            paramLabel = "FILE",
            description = "Of which cases entries are, as the service told you: lines of entry, ordinal, case, salt."
                    + " The numbers of each of these cases must then be 1, 2, 3 without a gap.")
    private @Nullable Path openings;

    @Option(
            names = "--quick",
            description = "Hash tiles and checkpoints only: reads no entry. Not seen then: entries that are missing or"
                    + " are not the tree's, ids that come twice, numbers of cases, times of entries.")
    private boolean quick;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (folder == null || spec == null) {
            return Main.NOT_UNDERSTOOD;
        }
        if (quick && openings != null) {
            throw new ParameterException(spec.commandLine(), "--openings are of entries, which --quick does not read");
        }
        LogFolder log = Inputs.folder(folder);
        Progress progress = new Progress(spec.commandLine().getErr());
        Result result = new FolderCheck(log, trusted(), quick, opened())
                .run(String.valueOf(since), since == null ? null : Inputs.note(since), progress::passed);
        progress.done();
        VerifyReport report = new VerifyReport(result);
        spec.commandLine().getOut().print(json ? report.json() : report.text());
        spec.commandLine().getOut().flush();
        return result.isWhole() ? 0 : Main.FINDINGS;
    }

    private Openings opened() {
        try {
            return openings == null ? Openings.none() : Openings.parse(Inputs.read(openings));
        } catch (MalformedException e) {
            throw new InvalidInputException(String.valueOf(e.getMessage()));
        }
    }

    private TrustedKeys trusted() {
        try {
            WitnessPolicy witnesses = policy == null ? null : WitnessPolicy.parse(Inputs.read(policy));
            return new TrustedKeys(Inputs.keys(keys), witnesses);
        } catch (MalformedException | IllegalArgumentException e) {
            throw new InvalidInputException(String.valueOf(e.getMessage()));
        }
    }
}
