package uk.marac.fuzz;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far the requests came, and with what. */
final class Shares {

    /** Decided on what was asked, and not on who asked or how. */
    private static final Set<Integer> DECIDED = Set.of(200, 201, 204, 409, 412, 422, 428);

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> spoilt = new TreeMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private int all;
    private int decided;
    private int admitted;

    void count(Shot shot, int status) {
        all++;
        statuses.merge(status, 1, Integer::sum);
        shot.spoilt().forEach(how -> spoilt.merge(how, 1, Integer::sum));
        if (shot.fair() && DECIDED.contains(status)) {
            decided++;
        }
        done.merge(shot.operation().toString(), status < 300 ? 1 : 0, Integer::sum);
    }

    /** Requests on things that are there, which the Gate let in: their entries say so. */
    void admitted(int more) {
        admitted += more;
    }

    int all() {
        return all;
    }

    double decidedShare() {
        return (double) decided / all;
    }

    double admittedShare() {
        return (double) admitted / all;
    }

    @Override
    public String toString() {
        return "%d requests%n  by who may, on what is there, decided on what was asked: %.1f %%%n  let in by the Gate, as the log says: %.1f %%%n  answers %s%n  spoilt %s%n  never done %s"
                .formatted(
                        all,
                        100 * decidedShare(),
                        100 * admittedShare(),
                        statuses,
                        spoilt,
                        done.entrySet().stream()
                                .filter(entry -> entry.getValue() == 0)
                                .map(Map.Entry::getKey)
                                .collect(Collectors.joining(", ", "[", "]")));
    }
}
