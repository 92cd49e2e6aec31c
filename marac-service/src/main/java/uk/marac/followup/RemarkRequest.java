package uk.marac.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was said of an action that was read out. */
public record RemarkRequest(@NotBlank @Size(max = 4000) String said) {}
