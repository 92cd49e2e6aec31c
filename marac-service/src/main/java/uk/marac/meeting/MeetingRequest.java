package uk.marac.meeting;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;

/**
 * A meeting to plan.
 *
 * @param kind MARAC, EMERGENCY, or a code of the protocol in force
 * @param venue where it is held, or how to join
 * @param agencies who is asked for research on every case; none for those that the protocol names for its kind
 * @param deadlines that are to be others than the protocol's; null for those
 */
public record MeetingRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String kind,
        @NotNull @Future Instant startsAt,
        @NotBlank @Size(max = 500) String venue,
        @Size(max = 100) List<@NotNull AgencyId> agencies,
        @Nullable MeetingDeadlines deadlines) {

    public MeetingRequest {
        agencies = Objects.requireNonNullElse(agencies, List.of());
    }
}
