package uk.marac.referral;

import java.time.Instant;
import java.util.List;
import uk.marac.agency.AgencyDao;
import uk.marac.casefile.CanaryMark;
import uk.marac.casefile.CaseFiles;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.protocol.ProtocolService;
import uk.marac.risk.RiskAssessmentRules;
import uk.marac.risk.RiskAssessments;
import uk.marac.risk.RiskInstruments;
import uk.marac.web.FieldErrors;
import uk.marac.web.ProblemException;

/** Refers people who do not exist, by the rules and with the rows of every referral, and withdraws it. */
public final class MadeUpReferrals {

    private final ProtocolService protocol;
    private final ReferralRules rules;
    private final Submissions submissions;
    private final CaseFiles cases = new CaseFiles();
    private final ReferralDao referrals = new ReferralDao();
    private final AgencyDao agencies = new AgencyDao();

    public MadeUpReferrals(ProtocolService protocol, RiskInstruments instruments, List<ReferralListener> listeners) {
        this.protocol = protocol;
        this.rules = new ReferralRules(new RiskAssessmentRules(instruments));
        this.submissions =
                new Submissions(new ReferralStatements(new RiskAssessments(instruments), protocol, listeners));
    }

    /**
     * Makes it for an agency, whoever the actor speaks for.
     *
     * @param at when it seems to have been sent: nobody withdraws what they sent in the same second
     * @throws ProblemException 422 for each field that breaks a rule, or an agency that is not there or closed
     */
    public void make(WriteTx tx, ReferralId id, CaseId caseId, AgencyId agency, ReferralRequest request, Instant at) {
        if (agencies.find(tx, agency).filter(one -> one.closedAt() == null).isEmpty()) {
            throw ProblemException.invalid("agency", "is not an open agency of this area");
        }
        FieldErrors errors = new FieldErrors();
        rules.check(request, tx.now(), protocol.inForce(tx).settings(), errors);
        errors.refuse();
        submissions.make(tx, id, cases.refer(tx, caseId, at), agency, request, at);
    }

    /** Unless it is withdrawn already; of a canary, and of no other. */
    public void withdraw(WriteTx tx, ReferralId id, String reason) {
        ReferralRow referral = referrals
                .find(tx, id)
                .filter(row -> CanaryMark.of(tx).isOn(row.caseId()))
                .orElseThrow(tx::refuse);
        if (referral.state() != ReferralState.WITHDRAWN) {
            ReferralState next = ReferralStates.move(referral.state(), ReferralAct.WITHDRAW);
            cases.notAccepted(tx, referral.caseId());
            tx.update(referral.decided(next, tx.now(), reason, List.of(), null));
        }
    }
}
