package uk.marac.meeting;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another time or place for a planned meeting, or other deadlines.
 *
 * @param startsAt null for the time that it has
 * @param venue null for the place that it has
 * @param deadlines that are to be others than those which it has, or than the protocol's where it gets another time
 * @param reason read by all who are invited, so nothing of a case
 */
public record RescheduleRequest(
        @Nullable @Future Instant startsAt,
        @Nullable @Size(min = 1, max = 500) String venue,
        @Nullable MeetingDeadlines deadlines,
        @NotBlank @Size(max = 1000) String reason) {}
