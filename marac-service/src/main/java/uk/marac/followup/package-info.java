/**
 * What becomes of actions after their meeting: read out at the next, remarked on there, and put before the steering
 * group when nothing comes of them. Uses action, agency, attendance, meeting and protocol; no feature uses it.
 */
@NullMarked
package uk.marac.followup;

import org.jspecify.annotations.NullMarked;
