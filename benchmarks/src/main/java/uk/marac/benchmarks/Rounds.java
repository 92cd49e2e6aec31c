package uk.marac.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sides measured in turn, one act each, so that whatever else the machine does meets both. A round has so many acts
 * of each; its statistics are compared within the round, and the middle round stands for all.
 */
final class Rounds {

    /** Something to be timed. */
    interface Act {
        void run() throws Exception;
    }

    /** Times of one round in milliseconds. */
    record Round(double[] ours, double[] theirs) {}

    private final List<Round> rounds = new ArrayList<>();

    /** Warms up for whole rounds until the time is over; those are not kept. */
    static Rounds of(Duration warmUp, int count, int acts, Act ours, Act theirs) throws Exception {
        long began = System.nanoTime();
        do {
            var unused = round(acts, ours, theirs);
        } while (System.nanoTime() - began < warmUp.toNanos());
        Rounds measured = new Rounds();
        for (int i = 0; i < count; i++) {
            measured.add(round(acts, ours, theirs));
        }
        return measured;
    }

    private static Round round(int acts, Act ours, Act theirs) throws Exception {
        Round times = new Round(new double[acts], new double[acts]);
        for (int i = 0; i < acts; i++) {
            // Whoever goes second finds warmer caches, so they take turns at that too.
            if (i % 2 == 0) {
                times.ours[i] = time(ours);
                times.theirs[i] = time(theirs);
            } else {
                times.theirs[i] = time(theirs);
                times.ours[i] = time(ours);
            }
        }
        return times;
    }

    void add(Round round) {
        rounds.add(round);
    }

    /** The figure of a percentile: the median of our rounds, and the median of the rounds' ratios. */
    Figure percentile(int percent, String name, String against) {
        double[] ours = rounds.stream()
                .mapToDouble(round -> Percentiles.percentile(percent, round.ours))
                .toArray();
        double[] ratios = rounds.stream()
                .mapToDouble(round ->
                        Percentiles.percentile(percent, round.ours) / Percentiles.percentile(percent, round.theirs))
                .toArray();
        return new Figure(name, Percentiles.median(ours), "ms", against, Percentiles.median(ratios));
    }

    /** The figure of a rate, where each act does so many things: more is better, so the ratio is turned round. */
    Figure rate(int things, String name, String unit, String against) {
        double[] ours = rounds.stream()
                .mapToDouble(round -> things * 1000 / Percentiles.median(round.ours))
                .toArray();
        double[] ratios = rounds.stream()
                .mapToDouble(round -> Percentiles.median(round.theirs) / Percentiles.median(round.ours))
                .toArray();
        return new Figure(name, Percentiles.median(ours), unit, against, Percentiles.median(ratios));
    }

    private static double time(Act act) throws Exception {
        long began = System.nanoTime();
        act.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
