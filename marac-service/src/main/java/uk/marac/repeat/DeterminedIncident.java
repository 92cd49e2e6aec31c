package uk.marac.repeat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.meeting.WidenedListings;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.SameIncident;
import uk.marac.vault.Confidential;
import uk.marac.web.ProblemException;

/** One incident that two agencies referred: a coordinator determines it, and the earlier case takes the later referral in. */
public final class DeterminedIncident implements SameIncident {

    private final RepeatProposals proposals = new RepeatProposals();
    private final CaseFiles files = new CaseFiles();
    private final JoinedCases joined = new JoinedCases();
    private final WidenedListings listings = new WidenedListings();

    @Override
    public boolean isDetermined(Tx tx, ReferralRow referral) {
        return determined(tx, referral).isPresent();
    }

    @Override
    public void join(WriteTx tx, ReferralRow referral) {
        CaseId host = determined(tx, referral)
                .orElseThrow(() -> ProblemException.conflict(
                        "decision", "determine first that it tells of the incident of another case"));
        Stream.of(referral.caseId(), host)
                .sorted(Comparator.comparing(CaseId::value))
                .forEach(id -> files.hold(tx, id));
        // Whom a conflict keeps from that case does not see what becomes of it.
        if (proposals.visible(tx, host).isEmpty()) {
            throw ProblemException.conflict("decision", "another coordinator must join it");
        }
        joined.join(tx, referral.caseId(), host, referral.agencyId(), referral.id());
        listings.widen(tx, host);
    }

    @Override
    public void separate(WriteTx tx, ReferralRow referral) {
        List<CaseId> hosts = joined.host(tx, referral.caseId()).stream().toList();
        Stream.concat(Stream.of(referral.caseId()), hosts.stream())
                .sorted(Comparator.comparing(CaseId::value))
                .forEach(id -> files.hold(tx, id));
        joined.separate(tx, referral.caseId(), referral.id());
    }

    private static Optional<CaseId> determined(Tx tx, ReferralRow referral) {
        return RepeatService.determination(tx, referral.id())
                .filter(row -> row.verdict().value() == RepeatVerdict.SAME_INCIDENT)
                .filter(row -> row.isOf(RepeatService.victim(tx, referral)))
                .map(row -> Confidential.valueOf(row.earlierCase()));
    }
}
