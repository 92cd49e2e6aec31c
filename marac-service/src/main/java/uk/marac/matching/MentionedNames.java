package uk.marac.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.marac.person.PersonRow;

/**
 * The names by which a text may speak of somebody: surname, given names and aliases, whole or in part, whatever case, accent or
 * script. It finds rather too much, as a name of somebody else that is spelt alike; and nobody who is only meant.
 */
public final class MentionedNames {

    /** A whole name of one letter is every abbreviation, and a part of one with two letters is a little word. */
    private static final int SHORTEST = 2;

    private static final int SHORTEST_PART = 3;

    /** Words of a text that may be one name together. */
    private static final int LONGEST_NAME = 5;

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{M}]+";

    private final Set<String> names = new HashSet<>();

    public static MentionedNames of(PersonRow person) {
        MentionedNames mentioned = new MentionedNames();
        mentioned.add(person.surname().value());
        mentioned.add(person.givenNames().value());
        person.aliases().value().forEach(mentioned::add);
        return mentioned;
    }

    private void add(String name) {
        String whole = Names.letters(name);
        if (whole.length() >= SHORTEST) {
            names.add(whole);
        }
        words(name).stream().filter(word -> word.length() >= SHORTEST_PART).forEach(names::add);
    }

    public boolean isIn(String text) {
        List<String> words = words(text);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + LONGEST_NAME); to++) {
                if (names.contains(run.append(words.get(to)).toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(BETWEEN_WORDS, -1))
                .map(Names::letters)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "MentionedNames";
    }
}
