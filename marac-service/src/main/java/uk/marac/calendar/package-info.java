/** A meeting as a file for a calendar program, which says no more than when. Uses meeting and protocol. */
@NullMarked
package uk.marac.calendar;

import org.jspecify.annotations.NullMarked;
