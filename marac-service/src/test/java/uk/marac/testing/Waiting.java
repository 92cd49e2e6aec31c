package uk.marac.testing;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does by itself, and not a moment longer. */
public final class Waiting {

    private static final int POLLS = 2400;
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(50);

    private Waiting() {}

    /** Fails, naming what it waited for, where two minutes do not bring it. */
    public static void until(String what, BooleanSupplier condition) {
        var unused = untilThereIs(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The same, for what it is. */
    public static <T> T untilThereIs(String what, Supplier<Optional<T>> wanted) {
        Optional<T> there = wanted.get();
        for (int i = 0; there.isEmpty() && i < POLLS; i++) {
            LockSupport.parkNanos(POLL);
            there = wanted.get();
        }
        return there.orElseThrow(() -> new AssertionError("waited in vain for " + what));
    }
}
