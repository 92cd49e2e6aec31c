package uk.marac.transfer;

import java.util.ArrayList;
import java.util.List;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.person.AddressRow;
import uk.marac.person.DistinctPeople;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonRow;
import uk.marac.person.TransferredPeople;
import uk.marac.referral.ReferralDao;
import uk.marac.referral.ReferralRow;
import uk.marac.repeat.RepeatWindows;
import uk.marac.risk.RiskAssessments;

/** Gathers what follows an acceptance. */
final class BundleWriter {

    private final RiskAssessments risks;
    private final RepeatWindows windows;
    private final ReferralDao referrals = new ReferralDao();
    private final PersonDao people = new PersonDao();
    private final JoinedCases joined = new JoinedCases();

    BundleWriter(RiskAssessments risks, RepeatWindows windows) {
        this.risks = risks;
        this.windows = windows;
    }

    Bundle of(Tx tx, TransferRow row) {
        CaseId id = row.caseHere();
        ReferralRow referral = referrals.ofCase(tx, id).orElseThrow(tx::refuse);
        List<PersonRow> known = people.people(tx, id);
        List<PersonRow> all = all(tx, id);
        return new Bundle(referral, all, travelling(tx, id, all), papers(tx, row, referral, known));
    }

    /** All that the other area is to have of the case, as it stands now. */
    List<Paper> papers(Tx tx, TransferRow row) {
        return of(tx, row).papers();
    }

    /** What meetings may have made of the case since its papers went. */
    List<Paper> later(Tx tx, TransferRow row) {
        PaperAgencies names = PaperAgencies.of(tx, row);
        List<Paper> papers = new ArrayList<>(MeetingPapers.minutes(tx, row.caseHere(), names));
        papers.addAll(MeetingPapers.actions(tx, row.caseHere(), names));
        return papers;
    }

    /** Those of the case, and whom only what it has taken in states; how that states the victim stands in its paper. */
    private List<PersonRow> all(Tx tx, CaseId id) {
        List<List<PersonRow>> files = joined.with(tx, List.of(id)).stream()
                .map(file -> people.people(tx, file).stream()
                        .filter(person -> file.equals(id) || person.role() != PartyRole.VICTIM)
                        .toList())
                .toList();
        return DistinctPeople.of(files, addresses(tx, id));
    }

    private List<AddressRow> addresses(Tx tx, CaseId id) {
        return joined.with(tx, List.of(id)).stream()
                .flatMap(file -> people.addresses(tx, file).stream())
                .filter(address -> !address.confidential())
                .toList();
    }

    private List<AddressRow> travelling(Tx tx, CaseId id, List<PersonRow> known) {
        return addresses(tx, id).stream()
                .filter(address -> known.stream()
                        .anyMatch(person ->
                                person.id().equals(address.personId()) && TransferredPeople.mayTravel(person, address)))
                .toList();
    }

    private List<Paper> papers(Tx tx, TransferRow row, ReferralRow referral, List<PersonRow> known) {
        CaseId id = row.caseHere();
        PaperAgencies names = PaperAgencies.of(tx, row);
        List<Paper> papers = new ArrayList<>();
        papers.add(ReferralPapers.referral(referral, known, names));
        papers.addAll(ReferralPapers.sharing(tx, id, names));
        papers.addAll(ReferralPapers.repeat(tx, id, names));
        risks.of(tx, id).forEach(risk -> papers.add(RiskPapers.of(risk, names)));
        joined.to(tx, List.of(id)).values().stream().flatMap(List::stream).forEach(other -> {
            ReferralRow takenIn = referrals.ofCase(tx, other).orElseThrow(tx::refuse);
            papers.add(ReferralPapers.takenIn(takenIn, people.people(tx, other), names));
            papers.addAll(ReferralPapers.sharing(tx, other, names));
            risks.of(tx, other).forEach(risk -> papers.add(RiskPapers.of(risk, names)));
        });
        papers.addAll(MeetingPapers.minutes(tx, id, names));
        papers.addAll(MeetingPapers.actions(tx, id, names));
        papers.addAll(MeetingPapers.flags(tx, id, windows, names));
        return papers;
    }
}
