/**
 * The operating protocol of an area: its local rules, in versions that are never changed. Uses the Gate; no other
 * feature.
 */
@NullMarked
package uk.marac.protocol;

import org.jspecify.annotations.NullMarked;
