package uk.marac.demo.content;

import java.util.List;
import java.util.Random;

/**
 * What the past is written with, from {@code content/past-words.json}; any sentence of one list reads sensibly after any
 * of the list before.
 *
 * @param told how a victim is told safely
 * @param held what agencies hold
 */
record PastWords(
        List<String> surnames,
        List<String> women,
        List<String> men,
        List<String> streets,
        List<String> happened,
        List<String> before,
        List<String> now,
        List<String> harm,
        List<String> contributing,
        List<String> protective,
        List<String> told,
        List<String> held,
        List<Work> actions) {

    /** An action that fits any case; {@code done} is what its owner reports of it. */
    record Work(String owner, String description, String risk, String measure, boolean perpetrator, String done) {}

    static PastWords read() {
        return Stories.read("past-words", PastWords.class);
    }

    /** Neighbouring numbers draw unlike things. */
    static Random draws(long number) {
        return new Random(number * 0x9E37_79B9_7F4A_7C15L);
    }

    static <T> T one(List<T> of, Random drawn) {
        return of.get(drawn.nextInt(of.size()));
    }
}
