/** Sealed rows by the thousand, for a city to measure in; in the vault's package so that its own code seals them. */
@NullMarked
package uk.marac.vault;

import org.jspecify.annotations.NullMarked;
