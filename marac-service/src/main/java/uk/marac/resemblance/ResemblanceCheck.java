package uk.marac.resemblance;

import uk.marac.gate.WriteTx;
import uk.marac.referral.AcceptanceCheck;
import uk.marac.referral.ReferralRow;
import uk.marac.web.ProblemException;

/** No referral is accepted while somebody who would hear of it is called like a party and nobody has said who they are. */
public final class ResemblanceCheck implements AcceptanceCheck {

    private final Resemblances resemblances = new Resemblances();

    @Override
    public void check(WriteTx tx, ReferralRow referral) {
        // Neither how many nor who: it may be the very person who is told.
        if (resemblances.of(tx, referral.caseId()).stream().anyMatch(found -> !found.isAnswered())) {
            throw ProblemException.conflict(
                    "resemblances",
                    "a member or guest is called like a party; say first who they are, or another coordinator or the chair");
        }
    }
}
