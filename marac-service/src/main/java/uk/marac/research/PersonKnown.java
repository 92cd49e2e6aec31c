package uk.marac.research;

import jakarta.validation.constraints.NotNull;
import uk.marac.id.PersonId;

/** Whether the agency's records know one person of the case; "not known" is an answer too. */
public record PersonKnown(@NotNull PersonId person, boolean known) {}
