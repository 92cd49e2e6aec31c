package uk.marac.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every step that a thing may take from state to state; what is not in the table cannot happen.
 *
 * @param <S> states
 * @param <A> acts
 */
public record StateTable<S extends Enum<S>, A extends Enum<A>>(String title, List<Step<S, A>> steps) {

    /**
     * One step.
     *
     * @param rule who takes it and what must hold, in words
     */
    public record Step<S, A>(S from, A act, S to, String rule) {}

    public StateTable {
        steps = List.copyOf(steps);
        long distinct = steps.stream()
                .map(step -> List.of(step.from(), step.act()))
                .distinct()
                .count();
        if (distinct != steps.size()) {
            throw new IllegalArgumentException("an act leads to two states");
        }
    }

    /** The state after the act, or none if the act cannot happen in that state. */
    public Optional<S> after(S from, A act) {
        return steps.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .map(Step::to)
                .findFirst();
    }

    /** As a section of a Markdown page. */
    public String markdown() {
        return steps.stream()
                .map(step -> "| " + step.from() + " | " + step.act() + " | " + step.to() + " | " + step.rule() + " |\n")
                .collect(Collectors.joining(
                        "", "## " + title + "\n\n| from | act | to | rule |\n| --- | --- | --- | --- |\n", ""));
    }
}
