package uk.marac.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The rates of several sides, of which the first is ours. They take turns: each round has a slice of time of each, and
 * begins with another side than the round before. Sides are compared within a round, and the middle round stands for all.
 */
final class Rates {

    /**
     * @param warmUp of each side before the rounds; not kept
     * @param slice of each side in each round
     */
    record Pace(int rounds, Duration warmUp, Duration slice) {}

    private final List<double[]> rounds = new ArrayList<>();

    static Rates of(List<? extends Workload> sides, int clients, Pace pace) throws Exception {
        for (Workload side : sides) {
            var unused = Clients.perSecond(side, clients, pace.warmUp);
        }
        Rates rates = new Rates();
        for (int round = 0; round < pace.rounds; round++) {
            double[] ofSides = new double[sides.size()];
            for (int turn = 0; turn < ofSides.length; turn++) {
                int side = (round + turn) % ofSides.length;
                ofSides[side] = Clients.perSecond(sides.get(side), clients, pace.slice);
            }
            rates.add(ofSides);
        }
        return rates;
    }

    /** @param ofSides ours first */
    void add(double... ofSides) {
        rounds.add(ofSides.clone());
    }

    /** Our rate, and the median of what it was to the other's in each round. */
    Figure against(int side, String name, String unit, String against) {
        double[] ours = rounds.stream().mapToDouble(round -> round[0]).toArray();
        double[] ratios =
                rounds.stream().mapToDouble(round -> round[0] / round[side]).toArray();
        return new Figure(name, Percentiles.median(ours), unit, against, Percentiles.median(ratios));
    }
}
