package uk.marac.meeting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.protocol.CaseStrand;
import uk.marac.referral.ReferralRow;

/** What a case is, for the kinds of meeting that take only some. */
final class Strands {

    private Strands() {}

    static Set<CaseStrand> of(Tx tx, CaseRow file) {
        Set<CaseStrand> strands = EnumSet.noneOf(CaseStrand.class);
        List<CaseId> files = Stream.concat(
                        Stream.of(file.id()),
                        new JoinedCases()
                                .to(tx, List.of(file.id())).values().stream().flatMap(List::stream))
                .toList();
        List<PersonRow> people = tx.rows(PersonRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", files)
                .list();
        if (people.stream().anyMatch(person -> person.role() == PartyRole.CHILD)) {
            strands.add(CaseStrand.CHILDREN);
        }
        if (people.stream()
                .anyMatch(person -> Boolean.TRUE.equals(person.pregnant().value()))) {
            strands.add(CaseStrand.PREGNANCY);
        }
        if (file.earlierCaseId() != null) {
            strands.add(CaseStrand.REPEAT);
        }
        tx.rows(ReferralRow.class).where("t.case_id = ANY(:cases)").bind("cases", files).list().stream()
                .flatMap(referral -> referral.criteria().value().stream())
                .forEach(criterion -> EnumSet.allOf(CaseStrand.class).stream()
                        .filter(strand -> strand.name().equals(criterion.name()))
                        .forEach(strands::add));
        return strands;
    }
}
