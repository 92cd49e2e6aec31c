package uk.marac.meeting;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;

/**
 * An emergency meeting for one case.
 *
 * @param venue where it is held, or how to join
 * @param slotMinutes time for the case; null for the protocol's usual time
 * @param reason why the case cannot wait; stands on the agenda
 */
public record EmergencyRequest(
        @NotNull @Future Instant startsAt,
        @NotBlank @Size(max = 500) String venue,
        @NotEmpty @Size(max = 100) List<@NotNull AgencyId> agencies,
        @Nullable @Min(1) @Max(120) Integer slotMinutes,
        @NotBlank @Size(max = 1000) String reason) {}
