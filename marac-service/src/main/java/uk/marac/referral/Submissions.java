package uk.marac.referral;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.access.InvolvementGround;
import uk.marac.access.Role;
import uk.marac.agency.AgencyDao;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.web.ProblemException;

/** Makes a referral of what was checked: in a case file of its own, with its agency involved. */
final class Submissions {

    private final ReferralStatements statements;
    private final AgencyDao agencies = new AgencyDao();

    Submissions(ReferralStatements statements) {
        this.statements = statements;
    }

    void make(WriteTx tx, ReferralId id, CaseId caseId, AgencyId agency, ReferralRequest request) {
        make(tx, id, caseId, agency, request, tx.now());
    }

    /** As if it had been sent then. */
    void make(WriteTx tx, ReferralId id, CaseId caseId, AgencyId agency, ReferralRequest request, Instant at) {
        ReferralRow referral = ReferralRow.submitted(
                tx.area(),
                id,
                1,
                caseId,
                agency,
                ReferralState.SUBMITTED,
                at,
                tx.actor().id(),
                request);
        tx.insert(referral);
        Involvements.begin(tx, caseId, agency, InvolvementGround.REFERRED, id);
        statements.write(tx, referral, request);
    }

    /** @throws ProblemException 422 unless it is clear for which agency the actor speaks, and it is open */
    AgencyId representing(Tx tx, @Nullable AgencyId stated) {
        Set<AgencyId> own = tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA);
        if (stated == null && own.size() != 1) {
            throw ProblemException.invalid("agency", "say for which of your agencies you refer");
        }
        AgencyId agency = stated == null ? own.iterator().next() : stated;
        if (!own.contains(agency) || !isOpen(tx, agency)) {
            throw ProblemException.invalid("agency", "is not an agency that you represent");
        }
        return agency;
    }

    private boolean isOpen(Tx tx, AgencyId id) {
        return agencies.find(tx, id).filter(agency -> agency.closedAt() == null).isPresent();
    }
}
