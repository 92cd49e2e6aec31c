package uk.marac.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an offer is returned or withdrawn, or a transfer closed. */
public record TransferReasonRequest(
        @NotBlank @Size(max = 4000) String reason) {}
