package uk.marac.matching;

import java.util.List;

/**
 * What the search for a referral's people found, as a coordinator sees it.
 *
 * @param searched false while the search has not run; then nothing below says that there is nothing
 * @param proposals earlier cases of the same victim; in the same band only with a common perpetrator
 * @param alerts other victims' cases of the same perpetrator; for the coordinator only
 */
public record MatchesView(boolean searched, List<Proposal> proposals, List<Proposal> alerts, List<LinkView> links) {}
