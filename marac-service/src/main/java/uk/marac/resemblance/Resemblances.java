package uk.marac.resemblance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.access.ConflictRow;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.matching.WrittenName;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonRow;

/** Who is called like a party of a case, computed anew each time: names change, and members come. */
final class Resemblances {

    private final PersonDao people = new PersonDao();

    List<Resemblance> of(Tx tx, CaseId caseId) {
        return of(tx, caseId, Colleagues.of(tx));
    }

    /** Of these colleagues alone. */
    List<Resemblance> of(Tx tx, CaseId caseId, Collection<Colleague> colleagues) {
        List<PersonRow> parties = people.people(tx, caseId);
        List<ResemblanceAnswerRow> answers = tx.rows(ResemblanceAnswerRow.class)
                .where("t.case_id = :case")
                .bind("case", caseId)
                .list();
        Set<UUID> inConflict =
                tx.rows(ConflictRow.class).where("t.case_id = :case").bind("case", caseId).list().stream()
                        .filter(conflict -> !conflict.isProvisional())
                        .map(ConflictRow::subject)
                        .collect(Collectors.toSet());
        List<Resemblance> found = new ArrayList<>();
        for (Colleague colleague : colleagues) {
            WrittenName name = WrittenName.of(colleague.name());
            for (PersonRow party : parties) {
                name.with(party)
                        .ifPresent(match -> found.add(new Resemblance(
                                colleague,
                                party,
                                match,
                                answer(answers, party, colleague),
                                colleague.subject() != null && inConflict.contains(colleague.subject()))));
            }
        }
        return found;
    }

    private static @Nullable ResemblanceAnswerRow answer(
            List<ResemblanceAnswerRow> answers, PersonRow party, Colleague colleague) {
        return answers.stream()
                .filter(answer -> answer.isOf(party.id(), colleague))
                .findFirst()
                .orElse(null);
    }
}
