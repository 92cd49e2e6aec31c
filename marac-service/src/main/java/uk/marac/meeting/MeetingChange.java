package uk.marac.meeting;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a meeting's plan after it was made.
 *
 * @param by who changed it
 * @param startsAt until then
 * @param venue until then
 */
public record MeetingChange(Kind kind, String reason, UUID by, Instant at, Instant startsAt, String venue) {

    /** Kinds of change. */
    public enum Kind {
        MOVED,
        /** At its time and place, with other deadlines. */
        DEADLINES,
        CANCELLED
    }
}
