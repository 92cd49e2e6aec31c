package uk.marac.demo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Which families an area has met, and when last, so that those come again who may. */
final class PastFamilies {
    /** Days between two hearings: heard once before the next incident, and that within twelve months of being referred. */
    private static final int SOONEST = 56;

    private static final int LATEST = 300;
    private static final int WINDOW_RAN_OUT = 410;

    private record Last(PastCase file, LocalDate heardOn) {}

    private final Random drawn;
    private final Map<Integer, Last> last = new LinkedHashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private int next;

    PastFamilies(Random drawn) {
        this.drawn = drawn;
    }

    int unknown() {
        next++;
        return next;
    }

    /** Whose case at a meeting of that day would be a repeat, in an order that was drawn. */
    List<PastCase> repeating(LocalDate day) {
        return heardBetween(day.minusDays(LATEST), day.minusDays(SOONEST));
    }

    /** Whose case would come too late to be one. */
    List<PastCase> tooLate(LocalDate day) {
        return heardBetween(LocalDate.MIN, day.minusDays(WINDOW_RAN_OUT));
    }

    void met(PastCase file) {
        last.put(file.family(), new Last(file, file.meeting().day()));
    }

    /** How many children, settled when the year is planned in which the family is first met. */
    int size(int family) {
        return sizes.getOrDefault(family, 0);
    }

    /**
     * Has the families of a year have so many children that those of all its cases come to a number.
     *
     * @param of the families of the year's cases, one for each case
     * @param first those that are met for the first time
     */
    void settle(List<Integer> of, List<Integer> first, int children) {
        first.forEach(family ->
                sizes.put(family, List.of(0, 0, 1, 1, 2, 2, 2, 3, 3, 4).get(drawn.nextInt(10))));
        List<Integer> once = first.stream()
                .filter(family -> of.stream().filter(family::equals).count() == 1)
                .toList();
        int missing = children - of.stream().mapToInt(this::size).sum();
        for (int i = 0; missing != 0; i++) {
            if (i > 5 * once.size()) {
                throw new IllegalStateException("so many children cannot be");
            }
            int family = once.get(i % once.size());
            int size = size(family) + Integer.signum(missing);
            if (size >= 0 && size <= 5) {
                sizes.put(family, size);
                missing -= Integer.signum(missing);
            }
        }
    }

    private List<PastCase> heardBetween(LocalDate from, LocalDate until) {
        List<PastCase> found = new ArrayList<>(last.values().stream()
                .filter(one -> !one.heardOn().isBefore(from) && !one.heardOn().isAfter(until))
                .map(Last::file)
                .toList());
        Collections.shuffle(found, drawn);
        return found;
    }
}
