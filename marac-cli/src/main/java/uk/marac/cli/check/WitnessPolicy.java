package uk.marac.cli.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.VerifierKey;

/** C2SP tlog-policy: which witnesses are known, and how many of which must have cosigned. Its logs are passed over. */
public final class WitnessPolicy {
    private static final String NONE = "none";

    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, Predicate<SignedNote>> rules = new LinkedHashMap<>();
    private @Nullable String quorum;

    private WitnessPolicy() {}

    /** @throws MalformedException names the line that is not understood */
    public static WitnessPolicy parse(String text) {
        WitnessPolicy policy = new WitnessPolicy();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String bare = line.replace('\t', ' ').strip();
            if (!bare.isEmpty() && !bare.startsWith("#")) {
                policy.read(List.of(bare.split(" +")), "line " + number + " of the witness policy: ");
            }
        }
        if (policy.quorum == null) {
            throw new MalformedException("the witness policy has no quorum line");
        }
        return policy;
    }

    public List<VerifierKey> keys() {
        return List.copyOf(witnesses.values());
    }

    /** Whether enough witnesses cosigned a note of which every signature by a known key was checked. */
    boolean isMet(SignedNote note) {
        Predicate<SignedNote> rule = rules.get(quorum);
        return rule == null || rule.test(note);
    }

    private void read(List<String> words, String where) {
        int count = words.size();
        switch (words.get(0)) {
            case "log" -> require(count == 2 || count == 3, where + "log KEY [URL]");
            case "witness" -> {
                require(count == 3 || count == 4, where + "witness NAME KEY [URL]");
                VerifierKey key = VerifierKey.parse(words.get(2));
                require(!witnesses.containsValue(key), where + "a key twice");
                define(words.get(1), note -> note.signatures().stream().anyMatch(key::claims), where);
                witnesses.put(words.get(1), key);
            }
            case "group" -> group(words, where);
            case "quorum" -> {
                require(count == 2 && quorum == null, where + "quorum NAME, once");
                require(words.get(1).equals(NONE) || rules.containsKey(words.get(1)), where + "an unknown name");
                quorum = words.get(1);
            }
            default -> throw new MalformedException(where + "neither log, witness, group nor quorum");
        }
    }

    private void group(List<String> words, String where) {
        require(words.size() >= 4, where + "group NAME all|any|NUMBER NAME …");
        List<String> members = words.subList(3, words.size());
        require(rules.keySet().containsAll(members), where + "an unknown name");
        require(members.stream().distinct().count() == members.size(), where + "a member twice");
        int least = threshold(words.get(2), members.size(), where);
        List<Predicate<SignedNote>> rulesOfMembers = rules.entrySet().stream()
                .filter(rule -> members.contains(rule.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        define(
                words.get(1),
                note -> rulesOfMembers.stream().filter(rule -> rule.test(note)).count() >= least,
                where);
    }

    private static int threshold(String word, int members, String where) {
        return switch (word) {
            case "all" -> members;
            case "any" -> 1;
            default -> {
                require(word.matches("[1-9][0-9]{0,3}") && Integer.parseInt(word) <= members, where + "a threshold");
                yield Integer.parseInt(word);
            }
        };
    }

    private void define(String name, Predicate<SignedNote> rule, String where) {
        require(!name.equals(NONE) && rules.putIfAbsent(name, rule) == null, where + "a name twice, or none");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new MalformedException(message);
        }
    }
}
