package uk.marac.followup;

import java.time.Instant;
import uk.marac.action.ActionRow;
import uk.marac.action.ActionState;
import uk.marac.action.Fulfilment;

/** What the next meeting hears of an action. What changed is told apart from what an agency only says has changed. */
public enum ReviewFinding {
    /** Owed, and its day is not past. */
    IN_TIME,
    DONE,
    /** Circumstances changed; coordinator or chair confirmed it. */
    NOT_POSSIBLE,
    /** The agency says that circumstances changed; nobody has confirmed it. */
    CLAIMED_NOT_POSSIBLE,
    /** The agency did not do it: it says so, or its day is past. */
    NOT_DONE,
    SUPERSEDED;

    static ReviewFinding of(ActionRow action, Instant now) {
        return switch (Fulfilment.of(action)) {
            case DONE -> DONE;
            case NOT_POSSIBLE -> NOT_POSSIBLE;
            case NOT_DONE -> action.state() == ActionState.NOT_POSSIBLE ? CLAIMED_NOT_POSSIBLE : NOT_DONE;
            case OUTSTANDING -> Fulfilment.isOverdue(action, now) ? NOT_DONE : IN_TIME;
            case SUPERSEDED -> SUPERSEDED;
        };
    }
}
