package uk.marac.referral;

import java.util.List;
import uk.marac.gate.WriteTx;
import uk.marac.person.PartyRequest;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.person.Statements;
import uk.marac.protocol.ProtocolService;
import uk.marac.risk.RiskAssessments;

/** Writes what a referral says beside its own row: people, safe contact, risk and the decision to share. */
final class ReferralStatements {

    private final Statements statements = new Statements();
    private final SharingDecisions sharing = new SharingDecisions();
    private final RiskAssessments risks;
    private final ProtocolService protocol;
    private final List<ReferralListener> listeners;

    ReferralStatements(RiskAssessments risks, ProtocolService protocol, List<ReferralListener> listeners) {
        this.risks = risks;
        this.protocol = protocol;
        this.listeners = List.copyOf(listeners);
    }

    void write(WriteTx tx, ReferralRow referral, ReferralRequest request) {
        PersonRow victim = person(tx, referral, PartyRole.VICTIM, request.victim());
        statements.safeContact(tx, victim, referral.agencyId(), request.safeContact());
        request.perpetrators().forEach(party -> person(tx, referral, PartyRole.PERPETRATOR, party));
        request.children().forEach(party -> person(tx, referral, PartyRole.CHILD, party));
        request.adultsAtRisk().forEach(party -> person(tx, referral, PartyRole.ADULT_AT_RISK, party));
        sharing.record(tx, referral, request.sharing());
        if (request.riskAssessment() != null) {
            risks.record(
                    tx,
                    referral.caseId(),
                    referral.id(),
                    referral.agencyId(),
                    request.riskAssessment(),
                    request.claims(ReferralCriterion.PROFESSIONAL_JUDGEMENT),
                    protocol.inForce(tx));
        }
        listeners.forEach(listener -> listener.submitted(tx, referral));
    }

    /** Deletes the people of a returned referral; decisions to share and risk assessments stay. */
    void takeBack(WriteTx tx, ReferralRow referral) {
        listeners.forEach(listener -> listener.takenBack(tx, referral));
        statements.takeBack(tx, referral.caseId());
    }

    private PersonRow person(WriteTx tx, ReferralRow referral, PartyRole role, PartyRequest party) {
        return statements.person(tx, referral.caseId(), referral.agencyId(), role, party);
    }
}
