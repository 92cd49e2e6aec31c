package uk.marac.agenda;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import uk.marac.id.CaseId;

/** Why one case that stands on no agenda may wait. */
public record WaitingReason(
        @NotNull CaseId caseId, @NotBlank @Size(max = 2000) String reason) {}
