package uk.marac.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Rows of twelve fields sealed and opened by one thread, beside the bare cipher on the same fields. */
final class SealBenchmark implements Benchmark {

    private static final int BLOCK = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final String BARE = "JCA AES-256-GCM, cipher reused, no padding, keys, MAC or commitment";

    @Override
    public String about() {
        return "sealing and opening a row of 12 fields of 16 to 4096 bytes, against the bare cipher on the same fields";
    }

    @Override
    public void run(boolean quick, Consumer<Figure> figures) throws Exception {
        SealedSide ours = new SealedSide();
        BareSide theirs = new BareSide();
        figures.accept(same(ours.open(ours.seal()), theirs.open(theirs.seal())));
        int rounds = quick ? 7 : 21;
        int blocks = quick ? 40 : 100;
        Rounds sealing = Rounds.of(WARM_UP, rounds, blocks, block(ours::seal), block(theirs::seal));
        figures.accept(sealing.rate(BLOCK, "rows sealed", "rows/s", BARE));
        var sealed = ours.seal();
        var encrypted = theirs.seal();
        Rounds opening =
                Rounds.of(WARM_UP, rounds, blocks, block(() -> ours.open(sealed)), block(() -> theirs.open(encrypted)));
        figures.accept(opening.rate(BLOCK, "rows opened", "rows/s", BARE));
    }

    private interface Work {
        Object run() throws Exception;
    }

    /** What comes of each row is looked at, so that none can be left out as useless. */
    private static Rounds.Act block(Work work) {
        return () -> {
            for (int i = 0; i < BLOCK; i++) {
                if (work.run() == null) {
                    throw new IllegalStateException("nothing was made");
                }
            }
        };
    }

    /** @throws IllegalStateException unless both give back what went in */
    private static Figure same(List<byte[]> ours, List<byte[]> theirs) {
        boolean right = ours.size() == SampleRow.VALUES.size() && theirs.size() == ours.size();
        for (int i = 0; right && i < ours.size(); i++) {
            byte[] value = SampleRow.VALUES.get(i);
            right = Arrays.equals(ours.get(i), value) && Arrays.equals(theirs.get(i), value);
        }
        if (!right) {
            throw new IllegalStateException("the two sides do not open to the same; nothing was measured");
        }
        return new Figure("fields, equal in both", ours.size(), "fields", BARE, 1);
    }
}
