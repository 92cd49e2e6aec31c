package uk.marac.repeat;

import uk.marac.gate.WriteTx;
import uk.marac.matching.Matches;
import uk.marac.matching.Proposal;
import uk.marac.referral.AcceptanceCheck;
import uk.marac.referral.ReferralCriterion;
import uk.marac.referral.ReferralRow;
import uk.marac.web.ProblemException;

/** No referral is accepted while it is open whether its people are known: a repeat that nobody noticed can kill. */
public final class RepeatCheck implements AcceptanceCheck {

    private final Matches matches = new Matches();
    private final RepeatProposals proposals = new RepeatProposals();

    @Override
    public void check(WriteTx tx, ReferralRow referral) {
        if (!matches.isSearched(tx, referral.id())) {
            throw ProblemException.conflict("matches", "its people are still being compared with earlier cases");
        }
        if (proposals.ofSamePeople(tx, referral).stream().anyMatch(Proposal::isUndecided)) {
            throw ProblemException.conflict("matches", "say first whether these are the people of an earlier case");
        }
        boolean claimed = referral.criteria().value().contains(ReferralCriterion.REPEAT);
        boolean determined = RepeatService.determination(tx, referral.id())
                .filter(row -> row.isOf(referral.version()))
                .isPresent();
        if (claimed && !determined) {
            throw ProblemException.conflict("criteria", "it was referred as a repeat; determine first whether it is");
        }
    }
}
