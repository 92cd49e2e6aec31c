/** A feature that needs the one that needs it. */
@NullMarked
package uk.marac.architecture.violation.other;

import org.jspecify.annotations.NullMarked;
