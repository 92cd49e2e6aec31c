package uk.marac.agenda;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;

/**
 * Why one case that stands on no agenda may wait.
 *
 * @param choice where it goes; needed for a case that was referred after the cut-off
 */
public record WaitingReason(
        @NotNull CaseId caseId,
        @NotBlank @Size(max = 2000) String reason,
        @Nullable LateChoice choice) {}
