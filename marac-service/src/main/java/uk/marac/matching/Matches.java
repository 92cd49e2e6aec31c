package uk.marac.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.referral.ReferralRow;
import uk.marac.vault.Confidential;

/** What became of proposals: a coordinator decides them, and only then are two records linked. */
public final class Matches {

    private final MatchDao matches = new MatchDao();
    private final MatchQueue queue = new MatchQueue();
    private final PersonLinks links = new PersonLinks();

    /** Whether the people of the referral, as it stands now, have been searched for. */
    public boolean isSearched(Tx tx, ReferralId referral) {
        return !queue.holds(tx, referral) && matches.find(tx, referral).isPresent();
    }

    /**
     * Confirms one earlier case to be of the same people, or none, and rejects the others that the coordinator was
     * shown. Takes the place of what was decided before.
     */
    public void decide(WriteTx tx, ReferralRow referral, Set<CaseId> shown, @Nullable CaseId confirmed, String reason) {
        Optional<MatchProposalsRow> found = matches.find(tx, referral.id());
        Optional<Proposal> proposal = found.stream()
                .flatMap(row -> row.proposals().value().stream())
                .filter(one -> one.earlierCase().equals(confirmed))
                .findFirst();
        // In the order in which one who undoes a link comes to them.
        links.removeAll(tx, referral.caseId());
        found.ifPresent(row -> tx.update(decided(tx, row, shown, confirmed)));
        if (confirmed != null) {
            links.confirm(tx, referral.caseId(), confirmed, proposal, reason);
        }
    }

    /** Proposes an earlier case again, if it was proposed before. */
    void reopen(WriteTx tx, CaseId caseId, CaseId earlier) {
        matches.ofCase(tx, caseId)
                .ifPresent(row -> tx.update(with(
                        row,
                        proposal -> proposal.kind() == MatchKind.SAME_PEOPLE
                                        && proposal.earlierCase().equals(earlier)
                                ? proposal.decided(ProposalState.PROPOSED, null, null)
                                : proposal)));
    }

    private static MatchProposalsRow decided(
            WriteTx tx, MatchProposalsRow row, Set<CaseId> shown, @Nullable CaseId confirmed) {
        return with(
                row,
                one -> one.kind() != MatchKind.SAME_PEOPLE || !shown.contains(one.earlierCase())
                        ? one
                        : one.decided(
                                one.earlierCase().equals(confirmed) ? ProposalState.CONFIRMED : ProposalState.REJECTED,
                                tx.actor().id(),
                                tx.now()));
    }

    private static MatchProposalsRow with(MatchProposalsRow row, UnaryOperator<Proposal> change) {
        List<Proposal> proposals = row.proposals().value().stream().map(change).toList();
        return new MatchProposalsRow(
                row.areaId(), row.id(), row.version(), row.caseId(), row.searchedAt(), new Confidential<>(proposals));
    }
}
