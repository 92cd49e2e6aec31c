package uk.marac.witness;

import java.util.List;
import java.util.Set;

/**
 * What the operator says about witnesses.
 *
 * @param witnesses that are asked
 * @param givenUp names of logs that are to be closed where a witness knows of them what nobody here has any more
 */
public record Witnessing(List<LogWitness> witnesses, Set<String> givenUp) {

    public static final Witnessing NONE = new Witnessing(List.of(), Set.of());

    public Witnessing {
        witnesses = List.copyOf(witnesses);
        givenUp = Set.copyOf(givenUp);
    }
}
