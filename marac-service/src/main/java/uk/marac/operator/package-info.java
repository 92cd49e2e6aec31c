/**
 * Commands for the installation's own console: migrations, key ring, opening an area; and the check at start. Uses
 * features, which do not use it; {@code MaracApplication} and {@code Wiring} do.
 */
@NullMarked
package uk.marac.operator;

import org.jspecify.annotations.NullMarked;
