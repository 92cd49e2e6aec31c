/** Meetings, what becomes of their plans, and their listings. Uses access, agency, casefile, protocol and state. */
@NullMarked
package uk.marac.meeting;

import org.jspecify.annotations.NullMarked;
