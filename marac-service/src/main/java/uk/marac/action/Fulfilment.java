package uk.marac.action;

import java.time.Instant;
import uk.marac.time.LondonDay;

/** How an action counts when it is reviewed: what could not be done is told apart from what an agency did not do. */
public enum Fulfilment {
    OUTSTANDING,
    DONE,
    NOT_POSSIBLE,
    NOT_DONE,
    SUPERSEDED;

    /** NOT_POSSIBLE counts only once coordinator or chair has confirmed it. */
    public static Fulfilment of(ActionRow action) {
        return switch (action.state()) {
            case OPEN, IN_PROGRESS -> OUTSTANDING;
            case COMPLETE -> DONE;
            case NOT_POSSIBLE -> action.confirmedAt() == null ? NOT_DONE : NOT_POSSIBLE;
            case NOT_DONE -> NOT_DONE;
            case SUPERSEDED -> SUPERSEDED;
        };
    }

    /** Whether nobody owes anything more. */
    public boolean isSettled() {
        return this == DONE || this == NOT_POSSIBLE || this == SUPERSEDED;
    }

    /**
     * Overdue from the day after the one it is due: whatever is neither done, nor confirmed as impossible, nor
     * replaced. An action that its owner says was not done is not settled by that.
     */
    public static boolean isOverdue(ActionRow action, Instant now) {
        return !of(action).isSettled() && action.dueOn().isBefore(LondonDay.of(now));
    }
}
