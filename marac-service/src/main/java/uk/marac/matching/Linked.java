package uk.marac.matching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Cases, or records of people, that hang together by links between two of them. */
public final class Linked<T> {

    private final Map<T, Set<T>> neighbours = new HashMap<>();

    void link(T one, T other) {
        neighbours.computeIfAbsent(one, id -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    }

    /** It itself, and every other that hangs on it, directly or through others. */
    public Set<T> around(T id) {
        Set<T> found = new HashSet<>(Set.of(id));
        Deque<T> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            for (T neighbour : neighbours.getOrDefault(next.pop(), Set.of())) {
                if (found.add(neighbour)) {
                    next.push(neighbour);
                }
            }
        }
        return found;
    }
}
