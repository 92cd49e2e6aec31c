package uk.marac.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.marac.id.MeetingId;

/**
 * That a meeting will not be held.
 *
 * @param reason read by all who are invited, so nothing of a case
 * @param casesTo the meeting that gets its cases at once; null to let them wait for whoever closes the next agenda
 */
public record CancellationRequest(
        @NotBlank @Size(max = 1000) String reason, @Nullable MeetingId casesTo) {}
