package uk.marac.keys.ledger.v1;

import java.util.Map;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.entry.RowOp;

/** The numbers that stand for words. Frozen, and apart from the order in which the enums are written. */
final class Numbers {
    private static final Map<Integer, ActorKind> ACTOR_KINDS =
            Map.of(1, ActorKind.PERSON, 2, ActorKind.JOB, 3, ActorKind.OPERATOR);

    private static final Map<Integer, Outcome> OUTCOMES = Map.of(
            1, Outcome.DONE,
            2, Outcome.REFUSED,
            3, Outcome.STEP_UP_REQUIRED,
            4, Outcome.FAILED,
            5, Outcome.STARTED,
            6, Outcome.FINISHED,
            7, Outcome.ABORTED);

    private static final Map<Integer, RowOp> ROW_OPS =
            Map.of(1, RowOp.INSERT, 2, RowOp.UPDATE, 3, RowOp.DELETE, 4, RowOp.RESEAL);

    private Numbers() {}

    static int of(ActorKind kind) {
        return find(ACTOR_KINDS, kind);
    }

    static int of(Outcome outcome) {
        return find(OUTCOMES, outcome);
    }

    static int of(RowOp op) {
        return find(ROW_OPS, op);
    }

    static ActorKind actorKind(int number) {
        return known(ACTOR_KINDS, number);
    }

    static Outcome outcome(int number) {
        return known(OUTCOMES, number);
    }

    static RowOp rowOp(int number) {
        return known(ROW_OPS, number);
    }

    static CommitmentTag tag(int number) {
        for (CommitmentTag tag : CommitmentTag.values()) {
            if (tag.number() == number) {
                return tag;
            }
        }
        throw new MalformedException("unknown number");
    }

    private static <T> T known(Map<Integer, T> words, int number) {
        T word = words.get(number);
        if (word == null) {
            throw new MalformedException("unknown number");
        }
        return word;
    }

    private static <T> int find(Map<Integer, T> words, T word) {
        for (Map.Entry<Integer, T> known : words.entrySet()) {
            if (known.getValue().equals(word)) {
                return known.getKey();
            }
        }
        throw new IllegalArgumentException("version 1 has no number for " + word);
    }
}
