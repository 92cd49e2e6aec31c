package uk.marac.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an auditor found about one emergency opening. */
public record ReviewRequest(@NotBlank @Size(max = 4000) String finding) {}
