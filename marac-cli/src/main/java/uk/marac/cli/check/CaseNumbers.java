package uk.marac.cli.check;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether the numbers of all cases can be runs 1, 2, 3 … without a gap. The log does not show which case a number is
 * of, so what is kept is how many cases stand at each number: a number must follow on one of them. A gap that another
 * case happens to fill is not seen; with the openings of a case, its own numbers show it.
 */
final class CaseNumbers {
    private final Map<Long, Long> casesAt = new HashMap<>();

    /** False where no case stands at the number before. The number counts as a new run then, so as to be told once. */
    boolean follows(long number) {
        boolean follows = number == 1 || leave(number - 1);
        casesAt.merge(number, 1L, Long::sum);
        return follows;
    }

    private boolean leave(long number) {
        Long cases = casesAt.get(number);
        if (cases == null) {
            return false;
        }
        if (cases == 1) {
            casesAt.remove(number);
        } else {
            casesAt.put(number, cases - 1);
        }
        return true;
    }
}
