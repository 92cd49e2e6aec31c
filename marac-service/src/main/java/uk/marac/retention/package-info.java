/**
 * Keeping and destroying: legal holds, and the destruction of a case with its keys. Every path that destroys asks
 * {@link uk.marac.retention.HoldCheck} first. Uses the Gate and casefile. Other features say by
 * {@link uk.marac.retention.DestructionCheck} what must be settled before a case may go.
 */
@NullMarked
package uk.marac.retention;

import org.jspecify.annotations.NullMarked;
