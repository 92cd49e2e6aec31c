package uk.marac.referral;

import uk.marac.casefile.CaseDao;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.web.ProblemException;

/** What an involved agency adds to a case beside the referral that opened it. */
final class CaseAdditions {

    private final CaseDao cases = new CaseDao();
    private final JoinedCases joined = new JoinedCases();
    private final ReferralDao referrals = new ReferralDao();

    ReferralRow referral(Tx tx, CaseId id) {
        return referrals.ofCase(tx, id).orElseThrow(tx::refuse);
    }

    /** @throws ProblemException 409 for a case on which nobody works any more */
    ReferralRow referralAtWork(Tx tx, CaseId id) {
        CaseRow row = joined.worked(tx, cases.find(tx, id).orElseThrow(tx::refuse));
        if (row.state() == CaseState.CLOSED || row.state() == CaseState.NOT_ACCEPTED) {
            throw ProblemException.conflict("case", "is " + row.state() + ", so nothing is added to it");
        }
        return referral(tx, id);
    }
}
