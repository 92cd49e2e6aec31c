package uk.marac.action;

import java.util.Arrays;
import java.util.Optional;

/** What is done to an action. */
public enum ActionAct {
    REPORT_PROGRESS(ActionState.IN_PROGRESS),
    COMPLETE(ActionState.COMPLETE),
    REPORT_NOT_POSSIBLE(ActionState.NOT_POSSIBLE),
    REPORT_NOT_DONE(ActionState.NOT_DONE),
    CONFIRM_NOT_POSSIBLE(ActionState.NOT_POSSIBLE),
    SUPERSEDE(ActionState.SUPERSEDED);

    private final ActionState leadsTo;

    ActionAct(ActionState leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** The owner's report that an action is in this state, or none if an owner cannot report it. */
    static Optional<ActionAct> reporting(ActionState state) {
        return Arrays.stream(values())
                .filter(act -> act != CONFIRM_NOT_POSSIBLE && act != SUPERSEDE && act.leadsTo == state)
                .findFirst();
    }
}
