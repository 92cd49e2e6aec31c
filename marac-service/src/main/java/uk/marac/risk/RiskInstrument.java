package uk.marac.risk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire about risk. Never changed once used: a new wording is a new version.
 *
 * @param scoreRule null for an instrument that has no score
 * @param sections what must be said beside the answers
 */
public record RiskInstrument(
        String code,
        int version,
        String name,
        List<RiskQuestion> questions,
        Set<RiskAnswer> answerSet,
        @Nullable ScoreRule scoreRule,
        Set<RiskSection> sections) {

    boolean is(String otherCode, int otherVersion) {
        return code.equals(otherCode) && version == otherVersion;
    }

    boolean asks(RiskSection section) {
        return sections.contains(section);
    }
}
