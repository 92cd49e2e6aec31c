package uk.marac.referral;

import uk.marac.gate.WriteTx;
import uk.marac.person.PersonDao;
import uk.marac.web.ProblemException;

/**
 * No case is opened, and so none is sent to agencies or heard, of which nobody has said how the victim may be reached. An
 * ordinary referral says it; one that is made of another area's case does not, since what was safe there may not be here.
 */
public final class SafeContactCheck implements AcceptanceCheck {

    private final PersonDao people = new PersonDao();

    @Override
    public void check(WriteTx tx, ReferralRow referral) {
        if (people.safeContact(tx, referral.caseId()).isEmpty()) {
            throw ProblemException.conflict("safeContact", "say first how the victim may be reached safely");
        }
    }

    @Override
    public boolean isAskedBeforeRedirecting() {
        return false;
    }
}
