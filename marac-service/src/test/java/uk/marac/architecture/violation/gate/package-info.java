/** A foundation that knows a feature. */
@NullMarked
package uk.marac.architecture.violation.gate;

import org.jspecify.annotations.NullMarked;
