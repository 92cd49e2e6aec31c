package uk.marac.risk;

import java.util.Collection;

/** How the answers to an instrument become one number. */
@FunctionalInterface
public interface ScoreRule {

    /** One for each yes, and nothing for the rest. */
    ScoreRule COUNT_OF_YES = answers ->
            (int) answers.stream().filter(answer -> answer == RiskAnswer.YES).count();

    int score(Collection<RiskAnswer> answers);
}
