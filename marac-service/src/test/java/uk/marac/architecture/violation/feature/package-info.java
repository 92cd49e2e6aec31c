/** A feature that needs another. */
@NullMarked
package uk.marac.architecture.violation.feature;

import org.jspecify.annotations.NullMarked;
