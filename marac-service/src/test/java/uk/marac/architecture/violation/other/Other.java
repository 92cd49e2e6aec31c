package uk.marac.architecture.violation.other;

import org.jspecify.annotations.Nullable;
import uk.marac.architecture.violation.feature.Feature;

/** The other half of the cycle. */
public record Other(@Nullable Feature feature) {}
