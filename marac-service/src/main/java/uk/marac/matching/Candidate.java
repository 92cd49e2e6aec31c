package uk.marac.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import uk.marac.id.PersonId;
import uk.marac.keys.index.IndexPointer;
import uk.marac.person.PartyRole;

/**
 * Somebody who shares tokens with the person searched for.
 *
 * @param shared how many tokens
 */
record Candidate(PersonId person, int shared) {

    private static final int BEST = 20;

    /**
     * Those worth opening, of one role. A saturated token counts only together with another.
     *
     * @param newestFirst puts people in the order in which they were referred: of those who share as much, the latest are
     *     opened, since a repeat is of a recent case
     */
    static List<Candidate> best(
            List<BlindSearch.Found> tokens,
            PartyRole role,
            Collection<PersonId> except,
            UnaryOperator<List<PersonId>> newestFirst) {
        Map<IndexPointer, Integer> shared = new HashMap<>();
        Set<IndexPointer> tellsSomething = new HashSet<>();
        for (BlindSearch.Found found : tokens) {
            for (IndexPointer pointer : found.pointers()) {
                if (shared.merge(pointer, 1, Integer::sum) > 1 || !found.saturated()) {
                    tellsSomething.add(pointer);
                }
            }
        }
        Map<PersonId, Integer> all = new HashMap<>();
        tellsSomething.stream()
                .filter(pointer -> RoleCodes.role(pointer.role()) == role)
                .forEach(pointer -> all.put(new PersonId(pointer.person()), shared.getOrDefault(pointer, 0)));
        all.keySet().removeAll(except);
        List<PersonId> people = List.copyOf(all.keySet());
        return (people.size() > BEST ? newestFirst.apply(people) : people)
                .stream()
                        .map(person -> new Candidate(person, all.getOrDefault(person, 0)))
                        .sorted(Comparator.comparingInt(Candidate::shared).reversed())
                        .limit(BEST)
                        .toList();
    }
}
