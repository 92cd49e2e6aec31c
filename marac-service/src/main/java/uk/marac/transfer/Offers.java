package uk.marac.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralDao;
import uk.marac.risk.RiskAssessments;
import uk.marac.risk.RiskGrade;
import uk.marac.vault.Confidential;

/** What an offer says, and that nothing of it stays where it was not taken. */
final class Offers {

    private final RiskAssessments risks;
    private final PersonDao people = new PersonDao();
    private final JoinedCases joined = new JoinedCases();
    private final ReferralDao referrals = new ReferralDao();
    private final TransferDao transfers = new TransferDao();

    Offers(RiskAssessments risks) {
        this.risks = risks;
    }

    TransferOffer of(Tx tx, CaseId id, TransferRequest request, TransferContact from) {
        List<CaseId> files = joined.with(tx, List.of(id));
        List<PersonRow> known = people.people(tx, id);
        PersonRow victim = known.stream()
                .filter(person -> person.role() == PartyRole.VICTIM)
                .findFirst()
                .orElseThrow(tx::refuse);
        return new TransferOffer(
                victim.surname().value(),
                victim.givenNames().value(),
                Confidential.valueOf(victim.bornOn()),
                people.people(tx, files).stream().anyMatch(person -> person.role() == PartyRole.CHILD),
                referrals.ofCases(tx, files).stream()
                        .flatMap(referral -> referral.criteria().value().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                grade(tx, files),
                request.reason(),
                request.movedOn(),
                request.dayExact(),
                request.temporary(),
                request.agendaCirculated(),
                from);
    }

    private @Nullable RiskGrade grade(Tx tx, List<CaseId> files) {
        return files.stream()
                .flatMap(file -> risks.of(tx, file).stream())
                .flatMap(risk -> Stream.ofNullable(risk.grade()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Deletes what was offered here, with its key, so that no copy of it can be opened. */
    void erase(WriteTx tx, TransferRow row) {
        transfers.papers(tx, row.id()).forEach(tx::delete);
        tx.destroyCase(row.caseHere());
    }
}
