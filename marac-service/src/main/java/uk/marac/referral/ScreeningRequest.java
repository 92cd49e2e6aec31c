package uk.marac.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a referral.
 *
 * @param missing what the referrer must add; required to return
 * @param redirectedTo who will help instead; required to redirect
 */
public record ScreeningRequest(
        @NotNull ScreeningDecision decision,
        @NotBlank @Size(max = 4000) String reason,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> missing,
        @Nullable @Size(max = 400) String redirectedTo) {

    public ScreeningRequest {
        missing = missing == null ? List.of() : missing;
    }
}
