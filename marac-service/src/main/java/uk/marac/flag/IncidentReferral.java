package uk.marac.flag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.matching.CaseLinks;
import uk.marac.matching.MatchDao;
import uk.marac.matching.MatchKind;
import uk.marac.matching.ProposalState;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.ReferralState;
import uk.marac.repeat.DifferentPeople;
import uk.marac.time.LondonDay;
import uk.marac.web.ProblemException;

/** Whether a referral can be of an incident: an incident that is linked to a wrong one is heard of no more. */
final class IncidentReferral {

    private final CaseLinks links = new CaseLinks();
    private final MatchDao matches = new MatchDao();

    /** @throws ProblemException 422 for one that cannot be of it, or that says of itself nothing of it and no reason is given */
    void check(Tx tx, ReferralId id, IncidentRow incident, @Nullable String reason) {
        Scope scope = tx.scope(Permission.VIEW_REFERRAL);
        ReferralRow referral = tx.rows(ReferralRow.class)
                .where("t.id = :id AND " + scope.sql())
                .bind("id", id)
                .bindAll(scope.bindings())
                .find()
                .orElseThrow(() -> ProblemException.invalid("referral", "is not a referral that you may see"));
        if (referral.caseId().equals(incident.caseId())) {
            throw ProblemException.invalid("referral", "is the one of the flagged case itself");
        }
        if (referral.state() == ReferralState.WITHDRAWN) {
            throw ProblemException.invalid("referral", "was withdrawn");
        }
        if (referral.state() == ReferralState.REDIRECTED) {
            throw ProblemException.invalid("referral", "was redirected");
        }
        if (!DifferentPeople.among(tx, List.of(id)).isEmpty()) {
            throw ProblemException.invalid("referral", "was determined to be of people who were not known");
        }
        boolean said = reason != null && !reason.isBlank();
        if (!said && (isBefore(referral, incident) || !isOfSamePeople(tx, referral, incident.caseId()))) {
            throw ProblemException.invalid("reason", "say how this referral tells of the incident");
        }
    }

    /** Sent last before it happened. */
    private static boolean isBefore(ReferralRow referral, IncidentRow incident) {
        return LondonDay.of(referral.submittedAt())
                .isBefore(incident.occurredOn().value());
    }

    private boolean isOfSamePeople(Tx tx, ReferralRow referral, CaseId flagged) {
        boolean proposed = matches.find(tx, referral.id()).stream()
                .flatMap(row -> row.proposals().value().stream())
                .anyMatch(proposal -> proposal.kind() == MatchKind.SAME_PEOPLE
                        && proposal.state() != ProposalState.REJECTED
                        && proposal.earlierCase().equals(flagged));
        return proposed || links.others(tx, referral.caseId()).contains(flagged);
    }
}
