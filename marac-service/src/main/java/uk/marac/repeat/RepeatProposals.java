package uk.marac.repeat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.matching.MatchDao;
import uk.marac.matching.MatchKind;
import uk.marac.matching.MatchProposalsRow;
import uk.marac.matching.Proposal;
import uk.marac.matching.ProposalState;
import uk.marac.referral.ReferralRow;

/** What the rule makes of the earlier cases that were found, or that a coordinator names. */
final class RepeatProposals {

    private final MatchDao matches = new MatchDao();
    private final EarlierCases earlierCases = new EarlierCases();

    /** Earlier cases of what seem to be the same people; of one that was destroyed nobody can say anything any more. */
    List<Proposal> ofSamePeople(Tx tx, ReferralRow referral) {
        List<Proposal> all = matches.find(tx, referral.id()).stream()
                .map(MatchProposalsRow::proposals)
                .flatMap(found -> found.value().stream())
                .filter(proposal -> proposal.kind() == MatchKind.SAME_PEOPLE)
                .toList();
        Set<CaseId> existing = earlierCases.existing(
                tx, all.stream().map(Proposal::earlierCase).toList());
        return all.stream()
                .filter(proposal -> existing.contains(proposal.earlierCase()))
                .toList();
    }

    /** Earlier cases of what seems to be the same perpetrator and of another victim. Nobody decides these. */
    List<CaseId> ofSamePerpetrator(Tx tx, ReferralRow referral) {
        return matches.find(tx, referral.id()).stream()
                .map(MatchProposalsRow::proposals)
                .flatMap(found -> found.value().stream())
                .filter(proposal -> proposal.kind() == MatchKind.SERIAL_PERPETRATOR)
                .map(Proposal::earlierCase)
                .toList();
    }

    List<EarlierCaseView> views(Tx tx, RepeatRule rule, ReferralRow referral, @Nullable CaseId determined) {
        List<CaseId> ids = Stream.concat(
                        ofSamePeople(tx, referral).stream()
                                .filter(proposal -> proposal.state() != ProposalState.REJECTED)
                                .map(Proposal::earlierCase),
                        Stream.ofNullable(determined))
                .distinct()
                .toList();
        return earlierCases.visible(tx, ids).stream()
                .map(row -> new EarlierCaseView(
                        row.id(),
                        row.caseNumber(),
                        row.state(),
                        finding(tx, rule, referral, null, row.id()),
                        earlierCases.plan(tx, row.id())))
                .toList();
    }

    Optional<CaseRow> visible(Tx tx, CaseId id) {
        return earlierCases.visible(tx, List.of(id)).stream().findFirst();
    }

    RepeatFinding finding(
            Tx tx, RepeatRule rule, ReferralRow referral, @Nullable Boolean criminalType, CaseId earlier) {
        Incident incident = new Incident(
                referral.incidentOn().value(), referral.incidentBasis().value(), criminalType);
        RepeatFinding finding = earlierCases
                .events(tx, earlier)
                .map(events -> rule.apply(incident, events))
                .orElseGet(() -> new RepeatFinding(null, RepeatReason.NO_ANCHOR, rule.anchor(), null, null));
        boolean victimAlone = ofSamePeople(tx, referral).stream()
                .anyMatch(proposal -> proposal.earlierCase().equals(earlier) && !proposal.hasPerpetrator());
        return victimAlone ? finding.ofTheVictimAlone() : finding;
    }

    /** A repeat of any of them is a repeat. */
    static @Nullable RepeatVerdict overall(List<EarlierCaseView> earlier) {
        List<RepeatFinding> findings =
                earlier.stream().map(EarlierCaseView::finding).toList();
        if (findings.stream().anyMatch(finding -> finding.proposed() == RepeatVerdict.REPEAT)) {
            return RepeatVerdict.REPEAT;
        }
        return findings.stream().anyMatch(finding -> finding.proposed() == null) ? null : RepeatVerdict.NEW;
    }
}
