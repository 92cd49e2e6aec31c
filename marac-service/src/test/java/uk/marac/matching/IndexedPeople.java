package uk.marac.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.testing.City;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Cases of one person each, put into a city's index as the matcher. */
final class IndexedPeople {

    static final LocalDate BORN = LocalDate.of(1988, 2, 29);

    final City city;
    private final MatchIndex index = new MatchIndex();

    IndexedPeople(City city) {
        this.city = city;
    }

    <T> T inTransaction(Function<WriteTx, T> work) {
        return city.service.wiring.gate.write(
                Job.MATCHER.actor(UUID.randomUUID(), Clock.systemUTC().instant()),
                Permission.TAKE_MATCH_QUEUE,
                Target.area(city.area),
                work);
    }

    /** Puts a new case's victim in, and returns whom the search found. */
    Found put(String surname, String givenNames, @Nullable LocalDate bornOn) {
        return inTransaction(tx -> {
            CaseId caseId = new CaseId(tx.newId());
            tx.insert(new CaseRow(tx.area(), caseId, 1, CaseState.REFERRED, tx.now(), null, null));
            PersonRow person = new PersonRow(
                    tx.area(),
                    new PersonId(tx.newId()),
                    1,
                    caseId,
                    PartyRole.VICTIM,
                    new Narrative(surname),
                    new Narrative(givenNames),
                    new Confidential<>(List.of()),
                    Confidential.ofNullable(bornOn),
                    null,
                    null,
                    new Confidential<>(false),
                    null,
                    null);
            tx.insert(person);
            Map<PersonId, List<Candidate>> found = index.putAndSearch(tx, caseId, List.of(person));
            return new Found(
                    caseId,
                    person.id(),
                    found.getOrDefault(person.id(), List.of()).stream()
                            .map(Candidate::person)
                            .toList());
        });
    }

    void erase(CaseId caseId) {
        inTransaction(tx -> {
            index.erase(tx, caseId);
            return caseId;
        });
    }

    record Found(CaseId caseId, PersonId person, List<PersonId> candidates) {}
}
