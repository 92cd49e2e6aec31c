package uk.marac.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Those worth opening, of one role. A saturated token counts only together with another. */
    static List<Candidate> best(List<BlindSearch.Found> tokens, PartyRole role, Collection<PersonId> except) {
        Map<IndexPointer, Integer> shared = new HashMap<>();
        Set<IndexPointer> tellsSomething = new HashSet<>();
        for (BlindSearch.Found found : tokens) {
            for (IndexPointer pointer : found.pointers()) {
                if (shared.merge(pointer, 1, Integer::sum) > 1 || !found.saturated()) {
                    tellsSomething.add(pointer);
                }
            }
        }
        return tellsSomething.stream()
                .filter(pointer -> RoleCodes.role(pointer.role()) == role)
                .map(pointer -> new Candidate(new PersonId(pointer.person()), shared.getOrDefault(pointer, 0)))
                .filter(candidate -> !except.contains(candidate.person()))
                .sorted(Comparator.comparingInt(Candidate::shared)
                        .reversed()
                        .thenComparing(candidate -> candidate.person().value()))
                .limit(BEST)
                .toList();
    }
}
