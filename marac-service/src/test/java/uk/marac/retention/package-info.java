/** Tests of holds and of the destruction of cases. */
@NullMarked
package uk.marac.retention;

import org.jspecify.annotations.NullMarked;
