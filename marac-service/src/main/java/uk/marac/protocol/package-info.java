/**
 * The operating protocol of an area: its local rules, in versions that are never changed; the kinds of action are
 * among them. Uses the Gate, agency and time.
 */
@NullMarked
package uk.marac.protocol;

import org.jspecify.annotations.NullMarked;
