package uk.marac.matching;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;

/** Names as the index and the comparison see them: Latin small letters only, whatever the script, accents or case. */
final class Names {

    // The index holds what this makes: another chain, or a library that reads it otherwise, needs a new index epoch.
    private static final Transliterator LATIN = Transliterator.getInstance(
            "Any-Latin; NFKD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower; [^a-z] Remove");

    private Names() {}

    /** All letters of the name run together; empty if it has none. */
    static String letters(String name) {
        synchronized (LATIN) {
            return LATIN.transliterate(name);
        }
    }

    /** The letters of the first part that has any. */
    static String first(String givenNames) {
        return Arrays.stream(givenNames.strip().split("\\s+"))
                .map(Names::letters)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
    }
}
