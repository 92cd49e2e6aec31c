package uk.marac.referral;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Role;
import uk.marac.casefile.CaseDao;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.web.ProblemException;

/** What an involved agency adds to a case beside the referral that opened it. */
final class CaseAdditions {

    private final CaseDao cases = new CaseDao();
    private final ReferralDao referrals = new ReferralDao();

    ReferralRow referral(Tx tx, CaseId id) {
        return referrals.ofCase(tx, id).orElseThrow(tx::refuse);
    }

    /** @throws ProblemException 409 for a case on which nobody works any more */
    ReferralRow referralAtWork(Tx tx, CaseId id) {
        CaseRow row = cases.find(tx, id).orElseThrow(tx::refuse);
        if (row.state() == CaseState.CLOSED || row.state() == CaseState.NOT_ACCEPTED) {
            throw ProblemException.conflict("case", "is " + row.state() + ", so nothing is added to it");
        }
        return referral(tx, id);
    }

    /**
     * For which of their agencies the actor speaks.
     *
     * @throws ProblemException 422 unless that is clear
     */
    AgencyId speaker(Tx tx, CaseId id, @Nullable AgencyId asked) {
        Set<AgencyId> own = own(tx, id);
        if (asked == null && own.size() != 1) {
            throw ProblemException.invalid("agency", "must say which of your agencies this is");
        }
        AgencyId agency = asked == null ? own.iterator().next() : asked;
        if (!own.contains(agency)) {
            throw ProblemException.invalid("agency", "is no agency of yours that is involved in this case");
        }
        return agency;
    }

    /** The actor's agencies that are involved in the case now. */
    Set<AgencyId> own(Tx tx, CaseId id) {
        Set<AgencyId> own = new HashSet<>(tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA));
        own.retainAll(Involvements.of(tx, id));
        return own;
    }
}
