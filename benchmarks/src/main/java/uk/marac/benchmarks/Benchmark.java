package uk.marac.benchmarks;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One measurement, which starts whatever it needs and stops it again. */
interface Benchmark {

    /** What it measures, in one line. */
    String about();

    /** The same over a log of so many entries; null where it is not about one. */
    default @Nullable Benchmark of(long entries) {
        return null;
    }

    /**
     * @param quick smaller data and fewer rounds; the names of the figures say so
     * @throws Exception if anything goes wrong, first of all if the two sides do not answer the same
     */
    void run(boolean quick, Consumer<Figure> figures) throws Exception;
}
