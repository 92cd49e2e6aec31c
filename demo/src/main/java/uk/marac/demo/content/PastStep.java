package uk.marac.demo.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of the past; it writes one thing or one state, so that it is done whole or not at all.
 *
 * @param key by which the {@link Diary} knows it
 */
record PastStep(Instant at, String key, Act act) {

    /** What is done. */
    @FunctionalInterface
    interface Act {
        /** @return the id of what it made, if it made anything */
        @Nullable
        UUID run();
    }

    /** What it builds on is not there. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String key) {
            super(key);
        }
    }
}
