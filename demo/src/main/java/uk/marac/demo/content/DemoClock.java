package uk.marac.demo.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of the story. Goes on by a few seconds with every act, and never back, as the log and its signatures expect.
 */
public final class DemoClock extends Clock {
    private static final Duration BETWEEN_ACTS = Duration.ofSeconds(5);

    private Instant now;

    DemoClock(Instant start) {
        this.now = start;
    }

    /** The time without letting it go on. */
    Instant now() {
        return now;
    }

    /** Waits until then; if it is past already, for nothing. */
    void waitUntil(Instant then) {
        now = then.isAfter(now) ? then : now;
    }

    @Override
    public Instant instant() {
        now = now.plus(BETWEEN_ACTS);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the story is told in UTC");
    }
}
