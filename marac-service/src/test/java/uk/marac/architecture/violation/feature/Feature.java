package uk.marac.architecture.violation.feature;

import org.jspecify.annotations.Nullable;
import uk.marac.architecture.violation.other.Other;

/** One half of a cycle. */
public record Feature(@Nullable Other other) {}
