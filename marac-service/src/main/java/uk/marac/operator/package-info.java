/** Commands for the installation's own console: migrations, key ring, opening an area. Uses features; nothing uses it. */
@NullMarked
package uk.marac.operator;

import org.jspecify.annotations.NullMarked;
