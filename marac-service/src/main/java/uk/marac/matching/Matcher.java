package uk.marac.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralRow;

/** Searches for the people of one referral and stores what seems to be the same. */
final class Matcher {

    private final MatchIndex index;
    private final MatchDao matches = new MatchDao();

    Matcher(MatchIndex index) {
        this.index = index;
    }

    void match(WriteTx tx, ReferralId id) {
        ReferralRow referral = tx.rows(ReferralRow.class).withId(id).find().orElseThrow(tx::refuse);
        CaseId caseId = referral.caseId();
        List<PersonRow> people = matches.people(tx, caseId);
        Map<PersonId, List<Candidate>> found = index.putAndSearch(tx, caseId, people);
        Opened opened = new Opened(tx);
        Map<CaseId, List<PersonMatch>> victims = opened.byCase(of(people, PartyRole.VICTIM), found);
        Map<CaseId, List<PersonMatch>> perpetrators = opened.byCase(of(people, PartyRole.PERPETRATOR), found);
        List<Proposal> proposals = new ArrayList<>();
        for (CaseId earlier : victims.keySet()) {
            // A perpetrator whose date of birth nobody knew is in no index: compare with all of that case.
            List<PersonMatch> both = new ArrayList<>(Objects.requireNonNull(victims.get(earlier)));
            List<PersonMatch> overlap =
                    PersonMatch.all(of(people, PartyRole.PERPETRATOR), opened.perpetratorsOf(earlier));
            if (!overlap.isEmpty()) {
                both.addAll(overlap);
                proposals.add(proposal(MatchKind.SAME_PEOPLE, earlier, both));
                perpetrators.remove(earlier);
            }
        }
        perpetrators.forEach(
                (earlier, persons) -> proposals.add(proposal(MatchKind.SERIAL_PERPETRATOR, earlier, persons)));
        tx.note(CommitmentTag.OPENED_IDS, opened.ids());
        matches.put(tx, referral, proposals);
    }

    private static List<PersonRow> of(List<PersonRow> people, PartyRole role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    private static Proposal proposal(MatchKind kind, CaseId earlier, List<PersonMatch> people) {
        Set<PartyRole> surely = people.stream()
                .filter(match -> match.band() == MatchBand.SAME)
                .map(PersonMatch::role)
                .collect(Collectors.toSet());
        Set<PartyRole> all = people.stream().map(PersonMatch::role).collect(Collectors.toSet());
        MatchBand band = surely.equals(all) ? MatchBand.SAME : MatchBand.POSSIBLE;
        return new Proposal(kind, earlier, band, people, ProposalState.PROPOSED, null, null);
    }

    /** The people of other cases that this search opened. */
    private final class Opened {
        private final WriteTx tx;
        private final Set<PersonId> seen = new HashSet<>();

        Opened(WriteTx tx) {
            this.tx = tx;
        }

        Map<CaseId, List<PersonMatch>> byCase(List<PersonRow> people, Map<PersonId, List<Candidate>> found) {
            Map<CaseId, List<PersonMatch>> cases = new TreeMap<>(Comparator.comparing(CaseId::value));
            for (PersonRow person : people) {
                List<PersonId> candidates = found.getOrDefault(person.id(), List.of()).stream()
                        .map(Candidate::person)
                        .toList();
                for (PersonRow earlier : open(matches.withIds(tx, candidates))) {
                    PersonMatch.of(person, earlier)
                            .ifPresent(match -> cases.computeIfAbsent(earlier.caseId(), first -> new ArrayList<>())
                                    .add(match));
                }
            }
            return cases;
        }

        List<PersonRow> perpetratorsOf(CaseId earlier) {
            return open(matches.perpetrators(tx, earlier));
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
