/**
 * Who is asking, and how surely: bearer tokens to {@link uk.marac.gate.Actor}s, and no endpoint without a permission.
 * Decides nothing about what an actor may do. May depend on gate's actor and permission types.
 */
@NullMarked
package uk.marac.identity;

import org.jspecify.annotations.NullMarked;
