package uk.marac.action;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is done to an action. */
public enum ActionAct {
    REPORT_PROGRESS(ActionState.IN_PROGRESS),
    COMPLETE(ActionState.COMPLETE),
    REPORT_NOT_POSSIBLE(ActionState.NOT_POSSIBLE),
    REPORT_NOT_DONE(ActionState.NOT_DONE),
    CONFIRM_NOT_POSSIBLE(ActionState.NOT_POSSIBLE),
    REOPEN(ActionState.IN_PROGRESS),
    SUPERSEDE(ActionState.SUPERSEDED);

    private static final Set<ActionAct> NOT_THE_OWNERS = EnumSet.of(CONFIRM_NOT_POSSIBLE, REOPEN, SUPERSEDE);

    private final ActionState leadsTo;

    ActionAct(ActionState leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** The owner's report that an action is in this state, or none if an owner cannot report it. */
    static Optional<ActionAct> reporting(ActionState state) {
        return Arrays.stream(values())
                .filter(act -> !NOT_THE_OWNERS.contains(act) && act.leadsTo == state)
                .findFirst();
    }
}
