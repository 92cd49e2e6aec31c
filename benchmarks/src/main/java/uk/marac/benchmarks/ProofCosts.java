package uk.marac.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import uk.marac.cli.check.LogFolder;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.LogProof;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.tree.LogFiles;
import uk.marac.keys.ledger.tree.MerkleTree;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.TileHashReader;
import uk.marac.keys.ledger.v1.LeafV1;

/** Proofs of single entries under the checkpoints of a log as it grew: their size, and what it takes to make and check them. */
final class ProofCosts {

    private static final int SAMPLES = 300;
    private static final long[] SIZES = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    private final LogFolder folder;
    private final LogFiles files;
    private final TrustPolicy policy;
    private final long[] sizes;

    /** @param log with a checkpoint at each of the sizes that it reaches */
    ProofCosts(MadeUpLog log) {
        this.folder = new LogFolder(log.folder);
        this.files = folder.files();
        this.policy = new TrustPolicy(MadeUpLog.ORIGIN, log.verifierKeys(), List.of(), 0);
        this.sizes = LongStream.of(SIZES).filter(size -> size <= log.size()).toArray();
    }

    /** What is timed, once for each sample. */
    interface Sample {
        void run(int number) throws Exception;
    }

    /** Medians of one size, and the largest of the bytes. */
    private record Costs(double path, double file, double make, double checkPath, double checkFile) {}

    /** So many samples, each timed by itself, after as many that are not. */
    static double[] micros(int samples, Sample sample) throws Exception {
        double[] micros = new double[samples];
        for (int i = -samples; i < samples; i++) {
            long began = System.nanoTime();
            sample.run(Math.floorMod(i, samples));
            double took = (System.nanoTime() - began) / 1e3;
            micros[Math.max(i, 0)] = took;
        }
        return micros;
    }

    void measure(Consumer<Figure> figures) throws Exception {
        var unused = costs(sizes[0]);
        Costs first = costs(sizes[0]);
        for (long size : sizes) {
            Costs costs = size == sizes[0] ? first : costs(size);
            figure(figures, "inclusion path", size, costs.path, "bytes", first.path);
            figure(figures, "proof file", size, costs.file, "bytes", first.file);
            figure(figures, "proof file made", size, costs.make, "us", first.make);
            figure(figures, "inclusion path checked", size, costs.checkPath, "us", first.checkPath);
            figure(figures, "proof file checked", size, costs.checkFile, "us", first.checkFile);
        }
    }

    private void figure(
            Consumer<Figure> figures, String name, long size, double value, String unit, double ofTheFirst) {
        figures.accept(new Figure(
                name + ", " + VerifyBenchmark.named(size),
                value,
                unit,
                VerifyBenchmark.named(sizes[0]),
                value / ofTheFirst));
    }

    private Costs costs(long size) throws Exception {
        Draw draw = new Draw(size);
        long[] places = LongStream.generate(() -> draw.number(0, (int) size - 1))
                .limit(SAMPLES)
                .toArray();
        List<Hash> leaves = LongStream.of(places)
                .mapToObj(place -> LeafV1.hash(files.leaf(size, place)))
                .toList();
        List<byte[]> made = new ArrayList<>();
        double[] make = micros(SAMPLES, i -> made.add(proof(size, places[i])));
        List<byte[]> proofs = made.subList(SAMPLES, 2 * SAMPLES);
        List<LogProof> parsed = proofs.stream().map(LogProof::parse).toList();
        Checkpoint head = policy.open(note(size)).checkpoint();
        double[] checkPath = micros(
                SAMPLES,
                i -> MerkleTree.checkInclusion(
                        places[i], size, leaves.get(i), parsed.get(i).path(), head.root()));
        double[] checkFile = micros(SAMPLES, i -> LogProof.parse(proofs.get(i)).check(leaves.get(i), policy));
        return new Costs(
                most(parsed.stream().mapToDouble(proof -> proof.path().size() * Hash.LENGTH)),
                most(proofs.stream().mapToDouble(bytes -> bytes.length)),
                Percentiles.median(make),
                Percentiles.median(checkPath),
                Percentiles.median(checkFile));
    }

    private static double most(DoubleStream values) {
        return values.max().orElseThrow();
    }

    /** As {@code marac audit proof} makes it, from files. */
    private byte[] proof(long size, long place) {
        List<Hash> path = Proofs.inclusion(place, size, new TileHashReader(size, files));
        return new LogProof(null, place, path, note(size)).bytes();
    }

    private SignedNote note(long size) {
        return Objects.requireNonNull(folder.note(LogFolder.keptName(size)));
    }
}
