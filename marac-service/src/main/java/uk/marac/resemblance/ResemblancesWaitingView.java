package uk.marac.resemblance;

import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;

/**
 * A case under way of which it is to be said who somebody is who came later.
 *
 * @param referral under which they are listed and answered
 * @param waiting how many others' likenesses nobody has answered
 */
public record ResemblancesWaitingView(
        ReferralId referral, CaseId caseId, @Nullable String caseNumber, long waiting) {}
