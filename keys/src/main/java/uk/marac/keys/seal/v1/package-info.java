/**
 * Row sealing, scheme 1. Frozen: a change of one byte is a new package. The golden vectors in the tests say what it
 * writes.
 *
 * <p>Depends on {@code uk.marac.keys} and {@code uk.marac.keys.seal} only.
 */
@NullMarked
package uk.marac.keys.seal.v1;

import org.jspecify.annotations.NullMarked;
