package uk.marac.action;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done to an action. */
public enum ActionAct {
    ACCEPT(null),
    REPORT_PROGRESS(ActionState.IN_PROGRESS),
    COMPLETE(ActionState.COMPLETE),
    REPORT_NOT_POSSIBLE(ActionState.NOT_POSSIBLE),
    REPORT_NOT_DONE(ActionState.NOT_DONE),
    CONFIRM_NOT_POSSIBLE(null),
    REOPEN(null),
    SUPERSEDE(null);

    private final @Nullable ActionState reported;

    ActionAct(@Nullable ActionState reported) {
        this.reported = reported;
    }

    /** The owner's report that an action is in this state, or none if an owner cannot report it. */
    static Optional<ActionAct> reporting(ActionState state) {
        return Arrays.stream(values()).filter(act -> act.reported == state).findFirst();
    }
}
