package uk.marac.meeting;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another time or place for a planned meeting.
 *
 * @param startsAt null for the time that it has
 * @param venue null for the place that it has
 * @param reason read by all who are invited, so nothing of a case
 */
public record RescheduleRequest(
        @Nullable @Future Instant startsAt,
        @Nullable @Size(min = 1, max = 500) String venue,
        @NotBlank @Size(max = 1000) String reason) {}
