package uk.marac.alarm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an auditor found about an alarm. */
public record AlarmReviewRequest(@NotBlank @Size(max = 4000) String reason) {}
