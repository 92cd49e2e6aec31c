package uk.marac.gate;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import uk.marac.keys.ledger.entry.Outcome;

/** How often acts came to nothing since the start, by outcome; says nothing of whose. */
public final class Tally {

    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

    Tally() {
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    void count(Outcome outcome) {
        adder(outcome).increment();
    }

    public long of(Outcome outcome) {
        return adder(outcome).sum();
    }

    private LongAdder adder(Outcome outcome) {
        return java.util.Objects.requireNonNull(counts.get(outcome));
    }
}
