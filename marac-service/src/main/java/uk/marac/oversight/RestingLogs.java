package uk.marac.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.marac.id.AreaId;

/**
 * Logs in which the sequencer had nothing to do, each with the size at which it was signed then. It goes back at once where
 * the database has something for it, and in any case after a while: that a sink was altered, the database does not know.
 */
final class RestingLogs {

    /** The shortest rest. */
    static final Duration REST = Duration.ofSeconds(20);

    /** How much longer others rest, so that not all of an installation's are over in the same pass. */
    static final Duration SPREAD = Duration.ofSeconds(10);

    private record Rest(long size, Instant until) {}

    private final Map<AreaId, Rest> rests = new ConcurrentHashMap<>();

    void rest(AreaId log, long size, Instant now) {
        long longer = Math.floorMod((long) log.hashCode(), SPREAD.toMillis());
        rests.put(log, new Rest(size, now.plus(REST).plusMillis(longer)));
    }

    void wake(AreaId log) {
        rests.remove(log);
    }

    /** Those whose rest is not over, by their sizes. */
    Map<AreaId, Long> at(Instant now) {
        rests.values().removeIf(rest -> !rest.until().isAfter(now));
        Map<AreaId, Long> sizes = new HashMap<>();
        rests.forEach((log, rest) -> sizes.put(log, rest.size()));
        return sizes;
    }
}
