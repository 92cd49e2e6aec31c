/**
 * Rows at rest: which columns are clear, which are sealed, under which compartment's key, and that a row read back is
 * the row last written. Cryptography is in keys. Works on the handle of a transaction that the Gate opened; never opens
 * one and decides nothing about who may see what.
 */
@NullMarked
package uk.marac.vault;

import org.jspecify.annotations.NullMarked;
