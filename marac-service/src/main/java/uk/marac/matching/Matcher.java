package uk.marac.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.marac.casefile.CanaryMark;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.Conflicts;
import uk.marac.casefile.StaffCases;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.ReferralState;

/**
 * Searches for the people of one referral and stores what seems to be the same. Until somebody has determined it, who has a
 * conflict of interest with the people found is kept out of the new case too: by then they might have read all of it. So
 * is who is not named where the earlier case, or one of the same perpetrator, is a staff case. Who refers learns of no earlier case by it.
 * The coordinators to whom it is open are told that a referral waits, whoever is known.
 */
final class Matcher {

    private final MatchIndex index;
    private final MatchDao matches = new MatchDao();
    private final CaseFiles files = new CaseFiles();
    private final Conflicts conflicts = new Conflicts();
    private final StaffCases staffCases = new StaffCases();
    private final Outbox outbox = new Outbox();

    Matcher(MatchIndex index) {
        this.index = index;
    }

    void match(WriteTx tx, ReferralId id) {
        ReferralRow referral = tx.rows(ReferralRow.class).withId(id).find().orElseThrow(tx::refuse);
        CaseId caseId = referral.caseId();
        files.hold(tx, caseId);
        List<PersonRow> people = matches.people(tx, caseId);
        Map<PersonId, List<Candidate>> found = index.putAndSearch(tx, caseId, people);
        Opened opened = new Opened(tx);
        List<PersonRow> victims = of(people, PartyRole.VICTIM);
        List<PersonRow> perpetrators = of(people, PartyRole.PERPETRATOR);
        Set<CaseId> cases = opened.cases(victims, found);
        cases.addAll(opened.cases(perpetrators, found));
        List<Proposal> proposals = new ArrayList<>();
        for (CaseId earlier : cases) {
            // Whose date of birth was not known or was mistyped is not found by the index: compare all of that case.
            List<PersonMatch> both = new ArrayList<>(PersonMatch.all(victims, opened.of(earlier, PartyRole.VICTIM)));
            List<PersonMatch> overlap = PersonMatch.all(perpetrators, opened.of(earlier, PartyRole.PERPETRATOR));
            if (!both.isEmpty() || !overlap.isEmpty()) {
                MatchKind kind = both.isEmpty() ? MatchKind.SERIAL_PERPETRATOR : MatchKind.SAME_PEOPLE;
                both.addAll(overlap);
                proposals.add(proposal(kind, earlier, both));
            }
        }
        tx.note(CommitmentTag.OPENED_IDS, opened.ids());
        matches.put(tx, referral, proposals);
        List<CaseId> samePeople = cases(proposals, MatchKind.SAME_PEOPLE);
        List<CaseId> samePerpetrator = cases(proposals, MatchKind.SERIAL_PERPETRATOR);
        AgencyId referrer = referral.agencyId();
        conflicts.presume(tx, samePeople, samePerpetrator, caseId, referrer);
        staffCases.presume(tx, proposals.stream().map(Proposal::earlierCase).toList(), caseId, referrer);
        // Not when it was sent: who is kept out of an earlier case of these people is known only now.
        if (referral.state() == ReferralState.SUBMITTED && !CanaryMark.of(tx).isOn(caseId)) {
            outbox.tell(tx, NoticeKind.REFERRAL_WAITS, null, Recipients.coordinating(tx, caseId));
        }
    }

    private static List<CaseId> cases(List<Proposal> proposals, MatchKind kind) {
        return proposals.stream()
                .filter(proposal -> proposal.kind() == kind)
                .map(Proposal::earlierCase)
                .toList();
    }

    private static List<PersonRow> of(List<PersonRow> people, PartyRole role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    private static Proposal proposal(MatchKind kind, CaseId earlier, List<PersonMatch> people) {
        Set<PartyRole> surely = people.stream()
                .filter(match -> match.band() == MatchBand.SAME)
                .map(PersonMatch::role)
                .collect(Collectors.toSet());
        Set<PartyRole> needed = kind == MatchKind.SAME_PEOPLE
                ? Set.of(PartyRole.VICTIM, PartyRole.PERPETRATOR)
                : Set.of(PartyRole.PERPETRATOR);
        MatchBand band = surely.containsAll(needed) ? MatchBand.SAME : MatchBand.POSSIBLE;
        return new Proposal(kind, earlier, band, people, ProposalState.PROPOSED, null, null);
    }

    /** The people of other cases that this search opened. */
    private final class Opened {
        private final WriteTx tx;
        private final Set<PersonId> seen = new HashSet<>();

        Opened(WriteTx tx) {
            this.tx = tx;
        }

        Set<CaseId> cases(List<PersonRow> people, Map<PersonId, List<Candidate>> found) {
            List<PersonId> candidates = people.stream()
                    .flatMap(person -> found.getOrDefault(person.id(), List.of()).stream())
                    .map(Candidate::person)
                    .toList();
            return open(matches.withIds(tx, candidates)).stream()
                    .map(PersonRow::caseId)
                    .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(CaseId::value))));
        }

        List<PersonRow> of(CaseId earlier, PartyRole role) {
            return open(matches.people(tx, earlier, role));
        }

        private List<PersonRow> open(List<PersonRow> rows) {
            rows.forEach(row -> seen.add(row.id()));
            return rows;
        }

        byte[] ids() {
            Canonical ids = new Canonical();
            seen.stream().map(PersonId::value).sorted().map(Bytes::of).forEach(ids::raw);
            return ids.bytes();
        }
    }
}
