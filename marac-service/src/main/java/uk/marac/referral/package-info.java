/** Referrals: what an agency says of a victim, a perpetrator and the children, and what becomes of it. Uses casefile, person, agency and protocol. */
@NullMarked
package uk.marac.referral;

import org.jspecify.annotations.NullMarked;
