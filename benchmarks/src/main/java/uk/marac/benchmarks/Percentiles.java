package uk.marac.benchmarks;

import java.util.Arrays;

/** Order statistics of measured values. */
final class Percentiles {

    private Percentiles() {}

    /** The middle value; of an even number the mean of the two in the middle. */
    static double median(double... values) {
        double[] sorted = sorted(values);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest measured value that so many in a hundred do not exceed. */
    static double percentile(int percent, double... values) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a percentile is 1 to 100");
        }
        double[] sorted = sorted(values);
        return sorted[(percent * sorted.length + 99) / 100 - 1];
    }

    private static double[] sorted(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
