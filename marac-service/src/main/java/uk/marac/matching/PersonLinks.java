package uk.marac.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.PersonLinkId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Links between records of one person. */
final class PersonLinks {

    private final MatchDao matches = new MatchDao();

    void removeAll(WriteTx tx, CaseId caseId) {
        matches.links(tx, caseId).forEach(tx::delete);
    }

    /** Links what the proposal compared; a case that nothing proposed but a coordinator named, by its victims. */
    void confirm(WriteTx tx, CaseId caseId, CaseId earlier, Optional<Proposal> proposal, String reason) {
        BiConsumer<PersonId, PersonId> link = (person, earlierPerson) -> tx.insert(new PersonLinkRow(
                tx.area(),
                new PersonLinkId(tx.newId()),
                1,
                caseId,
                new Confidential<>(person),
                new Confidential<>(earlierPerson),
                new Confidential<>(earlier),
                new Confidential<>(tx.actor().id()),
                new Confidential<>(tx.now()),
                new Narrative(reason)));
        if (proposal.isPresent()) {
            proposal.get().people().forEach(match -> link.accept(match.person(), match.earlierPerson()));
        } else {
            for (PersonRow victim : victims(tx, caseId)) {
                victims(tx, earlier).forEach(same -> link.accept(victim.id(), same.id()));
            }
        }
    }

    private List<PersonRow> victims(WriteTx tx, CaseId caseId) {
        return matches.people(tx, caseId).stream()
                .filter(person -> person.role() == PartyRole.VICTIM)
                .toList();
    }
}
