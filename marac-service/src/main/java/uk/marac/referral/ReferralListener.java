package uk.marac.referral;

import uk.marac.gate.WriteTx;

/**
 * Hears that a referral states its people, inside the transaction that writes them. It must not make a difference
 * that the referrer could notice: an exception, or work that depends on whether somebody is known already.
 */
public interface ReferralListener {

    /** After the people of a new or resubmitted referral were written. */
    void submitted(WriteTx tx, ReferralRow referral);
}
