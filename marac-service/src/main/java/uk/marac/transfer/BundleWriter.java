package uk.marac.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.person.AddressRow;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonRow;
import uk.marac.person.TransferredPeople;
import uk.marac.referral.ReferralDao;
import uk.marac.referral.ReferralRow;
import uk.marac.repeat.RepeatWindows;
import uk.marac.risk.RiskAssessments;
import uk.marac.vault.Narrative;

/** Gathers what follows an acceptance. */
final class BundleWriter {

    private final RiskAssessments risks;
    private final RepeatWindows windows;
    private final AgencyDao agencies = new AgencyDao();
    private final ReferralDao referrals = new ReferralDao();
    private final PersonDao people = new PersonDao();

    BundleWriter(RiskAssessments risks, RepeatWindows windows) {
        this.risks = risks;
        this.windows = windows;
    }

    Bundle of(Tx tx, TransferRow row) {
        CaseId id = row.caseHere();
        ReferralRow referral = referrals.ofCase(tx, id).orElseThrow(tx::refuse);
        List<PersonRow> known = people.people(tx, id);
        return new Bundle(referral, known, travelling(tx, id, known), papers(tx, row, referral, known));
    }

    /** What meetings may have made of the case since its papers went. */
    List<Paper> later(Tx tx, TransferRow row) {
        PaperAgencies names = names(tx, row);
        List<Paper> papers = new ArrayList<>(MeetingPapers.minutes(tx, row.caseHere(), names));
        papers.addAll(MeetingPapers.actions(tx, row.caseHere(), names));
        return papers;
    }

    private List<AddressRow> travelling(Tx tx, CaseId id, List<PersonRow> known) {
        return people.addresses(tx, id).stream()
                .filter(address -> known.stream()
                        .anyMatch(person ->
                                person.id().equals(address.personId()) && TransferredPeople.mayTravel(person, address)))
                .toList();
    }

    private List<Paper> papers(Tx tx, TransferRow row, ReferralRow referral, List<PersonRow> known) {
        CaseId id = row.caseHere();
        PaperAgencies names = names(tx, row);
        List<Paper> papers = new ArrayList<>();
        papers.add(ReferralPapers.referral(referral, known, names));
        papers.addAll(ReferralPapers.sharing(tx, id, names));
        papers.addAll(ReferralPapers.repeat(tx, id, names));
        risks.of(tx, id).forEach(risk -> papers.add(RiskPapers.of(risk, names)));
        papers.addAll(MeetingPapers.minutes(tx, id, names));
        papers.addAll(MeetingPapers.actions(tx, id, names));
        papers.addAll(MeetingPapers.flags(tx, id, windows, names));
        return papers;
    }

    private PaperAgencies names(Tx tx, TransferRow row) {
        TransferContact own = Objects.requireNonNull(row.own()).value();
        return new PaperAgencies(
                agencies.all(tx).stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name)),
                new Narrative(own.agency()));
    }
}
