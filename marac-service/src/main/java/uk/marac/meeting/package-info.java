/**
 * Meetings of the kinds that the protocol has, what becomes of their plans, and their listings. Uses access, agency,
 * casefile, notice, person, protocol, referral and state.
 */
@NullMarked
package uk.marac.meeting;

import org.jspecify.annotations.NullMarked;
