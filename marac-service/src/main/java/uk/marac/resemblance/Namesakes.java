package uk.marac.resemblance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.marac.casefile.CaseDao;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.keys.Canonical;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.matching.WrittenName;
import uk.marac.person.PersonRow;

/**
 * In which cases under way a party is called like somebody. Names are sealed and a member states no date of birth, so no
 * index finds them: the parties of all those cases are opened to find a few. The act's entry names no case for that but
 * holds who was opened; what is done about a case that was found names it.
 */
final class Namesakes {

    private record Party(CaseId caseId, PersonId person, boolean calledSo) {}

    private final CaseDao cases = new CaseDao();

    /** In the order of their ids; none of them is destroyed before this transaction ends. */
    List<CaseId> of(WriteTx tx, WrittenName name) {
        List<CaseId> underWay = cases.keepUnderWay(tx);
        Set<Party> parties = tx.rows(PersonRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", underWay)
                .count(person -> new Party(
                        person.caseId(), person.id(), name.with(person).isPresent()))
                .keySet();
        tx.note(CommitmentTag.OPENED_IDS, ids(parties));
        Set<CaseId> found = new HashSet<>();
        parties.stream().filter(Party::calledSo).map(Party::caseId).forEach(found::add);
        return underWay.stream().filter(found::contains).toList();
    }

    private static byte[] ids(Set<Party> parties) {
        Canonical ids = new Canonical();
        parties.stream().map(party -> party.person().value()).sorted().forEach(ids::uuid);
        return ids.bytes();
    }
}
