/**
 * Referrals: what an agency says of a victim, a perpetrator and the children, and what becomes of it. Uses
 * casefile, person, risk, agency, notice, protocol and retention. Other features join in by {@link uk.marac.referral.ReferralListener} and
 * {@link uk.marac.referral.AcceptanceCheck}.
 */
@NullMarked
package uk.marac.referral;

import org.jspecify.annotations.NullMarked;
