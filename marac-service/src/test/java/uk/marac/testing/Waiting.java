package uk.marac.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does by itself, and not a moment longer. */
public final class Waiting {

    private static final int POLLS = 2400;
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(50);

    private Waiting() {}

    /** Fails, naming what it waited for, where two minutes do not bring it. */
    public static void until(String what, BooleanSupplier condition) {
        boolean holds = condition.getAsBoolean();
        for (int i = 0; !holds && i < POLLS; i++) {
            LockSupport.parkNanos(POLL);
            holds = condition.getAsBoolean();
        }
        assertThat(holds).as("waited for " + what).isTrue();
    }
}
