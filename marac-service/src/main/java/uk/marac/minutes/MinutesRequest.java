package uk.marac.minutes;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Issues minutes of what the meeting recorded.
 *
 * @param note any other business; for those whom the meeting was before
 * @param correction what is corrected and why; with every issue after the first, and only then
 */
public record MinutesRequest(
        @Nullable @Size(max = 10_000) String note,
        @Nullable @Size(max = 4000) String correction) {}
