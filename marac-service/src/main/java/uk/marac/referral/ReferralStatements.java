package uk.marac.referral;

import java.util.List;
import uk.marac.gate.WriteTx;
import uk.marac.person.PartyRequest;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.person.Statements;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
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
        ProtocolView inForce = protocol.inForce(tx);
        OperatingProtocol settings = inForce.settings();
        PersonRow victim = person(tx, referral, PartyRole.VICTIM, request.victim(), settings);
        statements.safeContact(tx, victim, referral.agencyId(), request.safeContact());
        request.perpetrators().forEach(party -> person(tx, referral, PartyRole.PERPETRATOR, party, settings));
        request.children().forEach(party -> person(tx, referral, PartyRole.CHILD, party, settings));
        request.adultsAtRisk().forEach(party -> person(tx, referral, PartyRole.ADULT_AT_RISK, party, settings));
        sharing.record(tx, referral, request.sharing());
        if (request.riskAssessment() != null) {
            risks.record(
                    tx,
                    referral.caseId(),
                    referral.id(),
                    referral.agencyId(),
                    request.riskAssessment(),
                    request.claims(ReferralCriterion.PROFESSIONAL_JUDGEMENT),
                    inForce);
        }
        listeners.forEach(listener -> listener.submitted(tx, referral));
    }

    /** Deletes the people of a returned referral; decisions to share and risk assessments stay. */
    void takeBack(WriteTx tx, ReferralRow referral) {
        statements.takeBack(tx, referral.caseId());
    }

    private PersonRow person(
            WriteTx tx, ReferralRow referral, PartyRole role, PartyRequest party, OperatingProtocol settings) {
        return statements.person(tx, referral.caseId(), referral.agencyId(), role, party, settings);
    }
}
