package uk.marac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.note.LogProof;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.v1.LeafV1;

/** Whether one entry stands in the log, where the proof says. */
@Command(
        name = "verify-proof",
        mixinStandardHelpOptions = true,
        description = "Check that an entry is in the log, and say what it is.")
final class VerifyProofCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The proof.")
    private @Nullable Path file;

    @Option(names = "--leaf", required = true, paramLabel = "FILE", description = "The entry's bytes in the log.")
    private @Nullable Path leaf;

    @Mixin
    private Trust trust = new Trust();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null || leaf == null || spec == null) {
            return Main.NOT_UNDERSTOOD;
        }
        byte[] bytes = Files.readAllBytes(leaf);
        LedgerLeaf parsed = LeafV1.parse(bytes);
        LogProof proof = LogProof.parse(Files.readAllBytes(file));
        TrustPolicy.Trusted trusted = proof.check(LeafV1.hash(bytes), trust.policy());
        Report report = new Report(spec.commandLine().getOut());
        report.trusted(trusted);
        report.entry(proof.index(), parsed.entry());
        return 0;
    }
}
