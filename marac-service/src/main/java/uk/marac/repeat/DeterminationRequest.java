package uk.marac.repeat;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;

/**
 * A coordinator's determination.
 *
 * @param earlierCase the case of the same people; required for a repeat, and for a new referral of people who were
 *     referred before
 * @param whatWillBeDifferent required for a repeat
 * @param criminalType whether the incident is of a type that would be criminal; required where the protocol asks it
 * @param reason required where the verdict departs from what the rule proposes for any of the cases that were found
 */
public record DeterminationRequest(
        @NotNull RepeatVerdict verdict,
        @Nullable CaseId earlierCase,
        @Nullable @Size(max = 4000) String whatWillBeDifferent,
        @Nullable Boolean criminalType,
        @Nullable @Size(max = 4000) String reason) {

    @Override
    public String toString() {
        return "DeterminationRequest";
    }
}
