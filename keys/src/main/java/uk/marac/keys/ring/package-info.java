/**
 * The ring of root keys and shred epochs, and every key wrapped below it.
 *
 * <p>Ring file → {@link uk.marac.keys.ring.AreaKey} → data keys and secrets. Wrapped keys are kept by the caller, next
 * to the rows; destroying one is deleting it and, for backups, its shred epoch. Depends on {@code uk.marac.keys} and
 * Bouncy Castle's key store; the only package that touches a file.
 */
@NullMarked
package uk.marac.keys.ring;

import org.jspecify.annotations.NullMarked;
