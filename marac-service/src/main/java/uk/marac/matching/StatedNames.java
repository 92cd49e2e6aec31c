package uk.marac.matching;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.marac.person.PersonRow;

/**
 * The names by which somebody is stated, as the comparison sees them.
 *
 * @param own the name itself; empty if it has no letters
 * @param aliases what may be such a name in the aliases: nobody says which part of an alias is which
 */
record StatedNames(String own, Set<String> aliases) {

    static StatedNames surnames(PersonRow person) {
        Set<String> aliases = new HashSet<>();
        for (String alias : person.aliases().value()) {
            List<String> parts = parts(alias);
            // Every ending may be the surname: Berg, van der Berg, or all of it where no given name stands before it.
            for (int i = 0; i < parts.size(); i++) {
                aliases.add(String.join("", parts.subList(i, parts.size())));
            }
        }
        return new StatedNames(Names.letters(person.surname().value()), aliases);
    }

    static StatedNames givenNames(PersonRow person) {
        Set<String> aliases = new HashSet<>();
        person.aliases().value().forEach(alias -> aliases.add(Names.first(alias)));
        aliases.remove("");
        return new StatedNames(Names.first(person.givenNames().value()), aliases);
    }

    Agreement with(StatedNames other) {
        if (!own.isEmpty() && own.equals(other.own)) {
            return Agreement.SAME;
        }
        if (!Collections.disjoint(all(), other.all())) {
            return Agreement.BY_ALIAS;
        }
        return own.isEmpty() || other.own.isEmpty() ? Agreement.NOT_STATED : Agreement.DIFFERENT;
    }

    private Set<String> all() {
        Set<String> all = new HashSet<>(aliases);
        if (!own.isEmpty()) {
            all.add(own);
        }
        return all;
    }

    static List<String> parts(String alias) {
        return Arrays.stream(alias.strip().split("\\s+"))
                .map(Names::letters)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "StatedNames";
    }
}
