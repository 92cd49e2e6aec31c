package uk.marac.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an agency takes its referral back. */
public record WithdrawalRequest(@NotBlank @Size(max = 4000) String reason) {}
