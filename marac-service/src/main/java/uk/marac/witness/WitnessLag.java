package uk.marac.witness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a witness is with all logs.
 *
 * @param entries under its cosignatures
 * @param last when it last cosigned anything; null for never
 * @param waitingSince when the oldest checkpoint was signed above those that it cosigned; null where none waits
 */
public record WitnessLag(
        long entries, @Nullable Instant last, @Nullable Instant waitingSince) {

    static final WitnessLag NONE = new WitnessLag(0, null, null);

    WitnessLag and(WitnessLag other) {
        return new WitnessLag(
                entries + other.entries, later(last, other.last), earlier(waitingSince, other.waitingSince));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
