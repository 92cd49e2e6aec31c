package uk.marac.fuzz;

import java.util.List;
import java.util.Random;

/** Chance that can be repeated: the same seed and number of a request draw the same. */
final class Chance {

    private final Random random;

    Chance(long seed, long number) {
        this.random = new Random(seed * 1_000_003L + number);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
