package uk.marac.flag;

import uk.marac.repeat.RepeatFinding;
import uk.marac.repeat.RepeatVerdict;

/** What an agency that logs an incident is told to do: either way to refer. */
public enum IncidentProposal {
    /** A repeat, or perhaps one: refer it as a repeat of the flagged case. */
    REPEAT_PROPOSED,
    /** No repeat by the protocol: it needs a new referral of its own. */
    NEW_REFERRAL_NEEDED;

    /** Where the rule cannot say, a repeat is proposed: one that goes unnoticed does more harm than one too many. */
    static IncidentProposal of(RepeatFinding finding) {
        return finding.proposed() == RepeatVerdict.NEW ? NEW_REFERRAL_NEEDED : REPEAT_PROPOSED;
    }
}
