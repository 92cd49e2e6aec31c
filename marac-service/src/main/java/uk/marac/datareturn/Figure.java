package uk.marac.datareturn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted.
 *
 * @param denominator null where the measure is no share
 * @param ruleVersions of the operating protocol, ascending
 */
record Figure(Measure measure, long numerator, @Nullable Long denominator, List<Integer> ruleVersions) {

    static Figure number(Measure measure, long number) {
        return new Figure(measure, number, null, List.of());
    }

    static Figure share(Measure measure, long part, long whole) {
        return new Figure(measure, part, whole, List.of());
    }
}
