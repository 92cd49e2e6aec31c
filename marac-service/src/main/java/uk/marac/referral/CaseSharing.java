package uk.marac.referral;

import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.SharingDecisionId;
import uk.marac.web.FieldErrors;

/** The decision to share a case with somebody beyond its agencies, kept with the case's other decisions. */
public final class CaseSharing {

    private final SharingDecisions decisions = new SharingDecisions();
    private final ReferralDao referrals = new ReferralDao();

    /** @param at the path of the decision in the request, with its dot */
    public void check(Tx tx, String at, SharingDecisionRequest request, FieldErrors errors) {
        SharingRules.check(at, request, tx.now(), errors);
    }

    public void record(WriteTx tx, CaseId caseId, AgencyId agency, SharingDecisionRequest request) {
        ReferralRow referral = referrals.ofCase(tx, caseId).orElseThrow(tx::refuse);
        decisions.record(tx, new SharingDecisionId(tx.newId()), referral, agency, request);
    }
}
