/**
 * Small sealed values that stand outside a row: openings of audit fields, tokens of a session. Frozen, version 1.
 *
 * <p>Depends on {@code uk.marac.keys} only.
 */
@NullMarked
package uk.marac.keys.box;

import org.jspecify.annotations.NullMarked;
