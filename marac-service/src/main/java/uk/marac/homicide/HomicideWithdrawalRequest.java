package uk.marac.homicide;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a record of a death is withdrawn. */
public record HomicideWithdrawalRequest(
        @NotBlank @Size(max = 2000) String reason) {}
