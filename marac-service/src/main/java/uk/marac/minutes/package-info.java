/**
 * Minutes of a meeting: put together from what the meeting recorded, frozen when they are issued, shown to each reader
 * as far as they may see. What they say of a case is sealed with that case and goes with it. Uses access, action,
 * agency, agenda, attendance, casefile, meeting, notice, person, referral, research and retention; no feature uses it.
 */
@NullMarked
package uk.marac.minutes;

import org.jspecify.annotations.NullMarked;
