package uk.marac.matching;

import uk.marac.gate.WriteTx;
import uk.marac.referral.ReferralListener;
import uk.marac.referral.ReferralRow;

/** Queues each submitted referral for the matcher. The same work whether or not anybody is known, so nothing shows. */
public final class SubmissionListener implements ReferralListener {

    private final MatchQueue queue = new MatchQueue();
    private final MatchIndex index;

    public SubmissionListener(MatchIndex index) {
        this.index = index;
    }

    @Override
    public void submitted(WriteTx tx, ReferralRow referral) {
        queue.join(tx, referral.id());
    }

    @Override
    public void takenBack(WriteTx tx, ReferralRow referral) {
        index.erase(tx, referral.caseId());
    }
}
