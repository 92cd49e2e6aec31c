package uk.marac.datareturn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyKind;

/**
 * What was counted.
 *
 * @param referrer the kind of agency, of a measure that has one figure for each
 * @param denominator null where the measure is no share, or what it is held against is not known
 * @param unknown of how many it is not known whether they count; null where there are none such by nature
 * @param ruleVersions of the operating protocol, ascending
 */
record Figure(
        Measure measure,
        @Nullable AgencyKind referrer,
        long numerator,
        @Nullable Long denominator,
        @Nullable Long unknown,
        List<Integer> ruleVersions) {

    static Figure number(Measure measure, long number, int ruleVersion) {
        return new Figure(measure, null, number, null, null, List.of(ruleVersion));
    }

    static Figure share(Measure measure, long part, long whole, List<Integer> ruleVersions) {
        return new Figure(measure, null, part, whole, null, ruleVersions);
    }

    static Figure referredBy(AgencyKind kind, long part, long whole, int ruleVersion) {
        return new Figure(Measure.CASES_BY_REFERRER, kind, part, whole, null, List.of(ruleVersion));
    }
}
