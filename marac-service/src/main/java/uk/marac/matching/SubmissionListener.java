package uk.marac.matching;

import uk.marac.gate.WriteTx;
import uk.marac.referral.ReferralListener;
import uk.marac.referral.ReferralRow;

/**
 * Queues each submitted referral for the matcher, one that is sent again too: what the index holds of the people that it named
 * before is taken out there. The same work whether or not anybody is known, so nothing shows.
 */
public final class SubmissionListener implements ReferralListener {

    private final MatchQueue queue = new MatchQueue();

    @Override
    public void submitted(WriteTx tx, ReferralRow referral) {
        queue.join(tx, referral.id());
    }
}
