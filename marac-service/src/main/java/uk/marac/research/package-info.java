/**
 * What each agency holds on the people of a listed case: asked for, returned, and shown to whom the agency lets see it.
 * Uses agenda, casefile, meeting, agency, access, notice and retention.
 */
@NullMarked
package uk.marac.research;

import org.jspecify.annotations.NullMarked;
