/** Witnesses that cosign, are down, answer nonsense, or know more of a log than its database. */
@NullMarked
package uk.marac.witness;

import org.jspecify.annotations.NullMarked;
