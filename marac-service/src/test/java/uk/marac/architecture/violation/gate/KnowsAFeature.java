package uk.marac.architecture.violation.gate;

import uk.marac.architecture.violation.feature.Feature;

/** Stands where only the foundation may stand. */
record KnowsAFeature(Feature feature) {}
