package uk.marac.meeting;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import uk.marac.id.AgencyId;

/**
 * A meeting to plan.
 *
 * @param venue where it is held, or how to join
 * @param agencies who is asked for research on every case
 */
public record MeetingRequest(
        @NotNull MeetingKind kind,
        @NotNull @Future Instant startsAt,
        @NotBlank @Size(max = 500) String venue,
        @NotEmpty @Size(max = 100) List<@NotNull AgencyId> agencies) {}
