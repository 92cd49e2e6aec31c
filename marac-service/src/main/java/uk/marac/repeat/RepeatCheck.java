package uk.marac.repeat;

import java.util.Optional;
import uk.marac.gate.WriteTx;
import uk.marac.id.PersonId;
import uk.marac.matching.Matches;
import uk.marac.matching.Proposal;
import uk.marac.referral.AcceptanceCheck;
import uk.marac.referral.ReferralCriterion;
import uk.marac.referral.ReferralRow;
import uk.marac.web.ProblemException;

/** No referral is accepted or redirected while it is open whether its people are known: a repeat that nobody noticed can kill. */
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
        Optional<RepeatDeterminationRow> determination = RepeatService.determination(tx, referral.id());
        if (determination.filter(RepeatDeterminationRow::isReopened).isPresent()) {
            throw ProblemException.conflict("matches", "a link was undone; determine again whether it is a repeat");
        }
        PersonId victim = RepeatService.victim(tx, referral);
        boolean determined = determination.filter(row -> row.isOf(victim)).isPresent();
        if (claimed && !determined) {
            throw ProblemException.conflict("criteria", "it was referred as a repeat; determine first whether it is");
        }
    }
}
