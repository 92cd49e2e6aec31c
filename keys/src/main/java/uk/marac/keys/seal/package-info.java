/**
 * Sealing of rows: every field encrypted, one MAC over header, clear columns and all tags.
 *
 * <p>{@link uk.marac.keys.seal.RowSealing} is what callers use; {@code v1} is the scheme behind it, frozen. Depends on
 * {@code uk.marac.keys} only.
 */
@NullMarked
package uk.marac.keys.seal;

import org.jspecify.annotations.NullMarked;
