package uk.marac.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.LogProof;
import uk.marac.keys.ledger.tree.MerkleTree;
import uk.marac.keys.ledger.v1.LeafV1;

/** Makes the proof of one entry from a folder, so that who holds it needs neither folder nor service. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = {
            "Write the proof that an entry is in the log (C2SP tlog-proof), under the newest checkpoint.",
            "Signatures are not checked here: `marac audit verify-proof` does, with the keys of who reads the proof."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:the folder's tiles do not lead from the entry to the checkpoint; `marac audit verify` says why",
            "2:the command line was not understood",
            "5:no log's folder, a file of it missing or spoiled, or no such entry"
        })
final class ProofCommand implements Callable<Integer> {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder: checkpoint, checkpoints, tile.")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "INDEX|ID", description = "The entry, by its place from 0 or by its id.")
    private @Nullable String entry;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write the proof. Default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--leaf",
            paramLabel = "FILE",
            description = "Where to write the entry's bytes, which `verify-proof` needs too.")
    private @Nullable Path leafOutput;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (folder == null || entry == null || spec == null) {
            return Main.NOT_UNDERSTOOD;
        }
        OpenLog log = OpenLog.of(folder);
        long index = index(log, entry);
        byte[] leaf = log.leaf(index);
        List<Hash> path = log.inclusion(index);
        MerkleTree.checkInclusion(
                index, log.head().size(), LeafV1.hash(leaf), path, log.head().root());
        byte[] proof = new LogProof(null, index, path, log.note()).bytes();
        if (output == null) {
            spec.commandLine().getOut().print(new String(proof, StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        } else {
            Files.write(output, proof);
        }
        if (leafOutput != null) {
            Files.write(leafOutput, leaf);
        }
        return 0;
    }

    private static long index(OpenLog log, String entry) {
        if (NUMBER.matcher(entry).matches()) {
            long index = Long.parseLong(entry);
            if (index >= log.head().size()) {
                throw new InvalidInputException(
                        "no entry " + index + ": the log has " + log.head().size());
            }
            return index;
        }
        try {
            return log.find(UUID.fromString(entry));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(entry + ": neither a place nor an id");
        }
    }
}
