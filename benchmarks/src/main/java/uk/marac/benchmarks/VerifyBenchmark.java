package uk.marac.benchmarks;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.marac.cli.check.LogFolder;
import uk.marac.cli.check.TrustedKeys;
import uk.marac.keys.ledger.note.SignedNote;

/**
 * An auditor checks the folder of a whole log, beside one pass of SHA-256 over the same files; what memory that takes,
 * and what a proof costs as the log grows.
 */
final class VerifyBenchmark implements Benchmark {

    private static final long FULL = 1_000_000;
    private static final long QUICK = 100_000;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final int CHECKPOINTS = 300;
    private static final String SHA = "sha-256 of the same bytes";

    private final @Nullable Long asked;

    VerifyBenchmark() {
        this(null);
    }

    private VerifyBenchmark(@Nullable Long asked) {
        this.asked = asked;
    }

    @Override
    public String about() {
        return "checking a log of a million entries offline, against SHA-256 of the same bytes, and proofs as it grows";
    }

    @Override
    public Benchmark of(long entries) {
        return new VerifyBenchmark(entries);
    }

    @Override
    public void run(boolean quick, Consumer<Figure> figures) throws Exception {
        long entries = asked != null ? asked : quick ? QUICK : FULL;
        System.err.printf("Writing a log of %,d entries, and one of a tenth.%n", entries);
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            MadeUpLog log = MadeUpLog.of(temporary.path.resolve("whole"), entries);
            MadeUpLog tenth = MadeUpLog.of(temporary.path.resolve("tenth"), entries / 10);
            double perEntry = passes(log, figures);
            checkpoints(log, perEntry, figures);
            double small = LiveHeap.mebibytes(tenth::requireWhole);
            double large = LiveHeap.mebibytes(log::requireWhole);
            figures.accept(new Figure(
                    "heap after GC, " + named(log) + " (" + LiveHeap.limit() + ")",
                    large,
                    "MiB",
                    named(tenth),
                    large / small));
            new ProofCosts(log).measure(figures);
        }
    }

    /** @return microseconds that the check takes for an entry */
    private static double passes(MadeUpLog log, Consumer<Figure> figures) throws Exception {
        PlainDigest plain = new PlainDigest(log.folder);
        figures.accept(new Figure("MiB in the files of " + named(log), plain.pass() / 1048576.0, "MiB", SHA, 1));
        Rounds clock = new Rounds();
        Rounds processors = new Rounds();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            Took earlier = first ? Took.of(log::requireWhole) : Took.of(plain::pass);
            Took later = first ? Took.of(plain::pass) : Took.of(log::requireWhole);
            Took ours = first ? earlier : later;
            Took theirs = first ? later : earlier;
            if (round >= 0) {
                clock.add(new Rounds.Round(new double[] {ours.clock()}, new double[] {theirs.clock()}));
                processors.add(new Rounds.Round(new double[] {ours.processors()}, new double[] {theirs.processors()}));
            }
        }
        Figure whole = clock.percentile(50, "verify " + named(log), SHA);
        figures.accept(whole);
        figures.accept(processors.percentile(50, "verify " + named(log) + ", processors", SHA));
        return whole.value() * 1000 / log.size();
    }

    private static void checkpoints(MadeUpLog log, double perEntry, Consumer<Figure> figures) throws Exception {
        LogFolder folder = new LogFolder(log.folder);
        TrustedKeys trusted = new TrustedKeys(log.verifierKeys(), null);
        double[] micros = ProofCosts.micros(CHECKPOINTS, i -> {
            SignedNote note = Objects.requireNonNull(folder.note(LogFolder.NEWEST));
            if (trusted.open(note).checkpoint().size() != log.size()) {
                throw new IllegalStateException("another checkpoint; nothing was measured");
            }
        });
        double median = Percentiles.median(micros);
        figures.accept(new Figure("checkpoint verified", median, "us", "an entry verified", median / perEntry));
    }

    private static String named(MadeUpLog log) {
        return named(log.size());
    }

    static String named(long entries) {
        return String.format(Locale.ROOT, "%,d entries", entries);
    }
}
