package uk.marac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;

/** The options that say whose signatures count. The keys must come from somewhere else than what they are to check. */
final class Trust {

    @Option(names = "--origin", required = true, paramLabel = "NAME", description = "Name of the log that is meant.")
    private @Nullable String origin;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FILE",
            description = "The log's verifier keys, one a line; each must have signed.")
    private @Nullable Path keys;

    @Option(names = "--witnesses", paramLabel = "FILE", description = "Verifier keys of known witnesses, one a line.")
    private @Nullable Path witnesses;

    @Option(names = "--quorum", paramLabel = "N", description = "How many witnesses must have cosigned. Default: 0.")
    private int quorum;

    TrustPolicy policy() throws IOException {
        if (origin == null || keys == null) {
            throw new IllegalStateException("origin and keys are required");
        }
        return new TrustPolicy(origin, read(keys), witnesses == null ? List.of() : read(witnesses), quorum);
    }

    private static List<VerifierKey> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
    }
}
