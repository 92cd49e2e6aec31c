package uk.marac.matching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import uk.marac.id.CaseId;

/** Cases that hang together by links between two of them. */
public final class Linked {

    private final Map<CaseId, Set<CaseId>> neighbours = new HashMap<>();

    void link(CaseId one, CaseId other) {
        neighbours.computeIfAbsent(one, id -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    }

    /** The case itself, and every other that hangs on it, directly or through others. */
    public Set<CaseId> around(CaseId id) {
        Set<CaseId> found = new HashSet<>(Set.of(id));
        Deque<CaseId> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            for (CaseId neighbour : neighbours.getOrDefault(next.pop(), Set.of())) {
                if (found.add(neighbour)) {
                    next.push(neighbour);
                }
            }
        }
        return found;
    }
}
