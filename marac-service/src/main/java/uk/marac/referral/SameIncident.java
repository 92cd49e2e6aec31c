package uk.marac.referral;

import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;

/** Whether a referral tells of the incident for which another case was referred, and what that does to both. */
public interface SameIncident {

    /** Whether that was determined of the referral as it was last sent. */
    boolean isDetermined(Tx tx, ReferralRow referral);

    /**
     * Has that case take it in.
     *
     * @throws uk.marac.web.ProblemException 409 if it was not determined, or that case takes none in now
     */
    void join(WriteTx tx, ReferralRow referral);

    /** Takes it out again. */
    void separate(WriteTx tx, ReferralRow referral);
}
