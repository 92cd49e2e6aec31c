package uk.marac.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who failed is tried again after five seconds, then after twice as long each time, up to five minutes. */
final class BackOff {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(5);

    private record Wait(Duration length, Instant until) {}

    private final Map<String, Wait> waits = new ConcurrentHashMap<>();

    void failed(String who, Instant now) {
        waits.compute(who, (same, before) -> {
            Duration twice = before == null ? FIRST : before.length().multipliedBy(2);
            Duration length = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
            return new Wait(length, now.plus(length));
        });
    }

    void answered(String who) {
        waits.remove(who);
    }

    boolean waits(String who, Instant now) {
        Wait wait = waits.get(who);
        return wait != null && now.isBefore(wait.until());
    }
}
