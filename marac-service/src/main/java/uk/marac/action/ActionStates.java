package uk.marac.action;

import static uk.marac.action.ActionState.COMPLETE;
import static uk.marac.action.ActionState.IN_PROGRESS;
import static uk.marac.action.ActionState.NOT_DONE;
import static uk.marac.action.ActionState.NOT_POSSIBLE;
import static uk.marac.action.ActionState.OPEN;
import static uk.marac.action.ActionState.SUPERSEDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.marac.state.StateTable;
import uk.marac.state.StateTable.Step;

/** The states of an action. Overdue is no state: it is computed from the day it is due. */
public final class ActionStates {

    private static final Map<ActionAct, String> RULES = Map.of(
            ActionAct.ACCEPT, "owning agency; names who in it does it",
            ActionAct.REPORT_PROGRESS, "owning agency; says what was done so far",
            ActionAct.COMPLETE, "owning agency; with evidence",
            ActionAct.REPORT_NOT_POSSIBLE,
                    "owning agency; with the change of circumstances; unconfirmed it counts as not done",
            ActionAct.REPORT_NOT_DONE, "owning agency; with the reason",
            ActionAct.CONFIRM_NOT_POSSIBLE, "coordinator or chair, once; nothing follows it",
            ActionAct.REOPEN,
                    "coordinator or chair; says why it is not done; overdue again from the day after it was due",
            ActionAct.SUPERSEDE, "coordinator or chair, by agreeing the action that takes its place");

    public static final StateTable<ActionState, ActionAct> TABLE = new StateTable<>("An action", steps());

    private ActionStates() {}

    /** The state after the act; none if it cannot happen, as after NOT_POSSIBLE was confirmed. */
    public static Optional<ActionState> after(ActionRow action, ActionAct act) {
        return action.confirmedAt() == null ? TABLE.after(action.state(), act) : Optional.empty();
    }

    private static List<Step<ActionState, ActionAct>> steps() {
        List<Step<ActionState, ActionAct>> steps = new ArrayList<>();
        for (ActionState from : List.of(OPEN, IN_PROGRESS, NOT_DONE, NOT_POSSIBLE)) {
            add(steps, from, ActionAct.ACCEPT, from);
            add(steps, from, ActionAct.REPORT_PROGRESS, IN_PROGRESS);
            add(steps, from, ActionAct.COMPLETE, COMPLETE);
            add(steps, from, ActionAct.REPORT_NOT_POSSIBLE, NOT_POSSIBLE);
            add(steps, from, ActionAct.REPORT_NOT_DONE, NOT_DONE);
            add(steps, from, ActionAct.SUPERSEDE, SUPERSEDED);
        }
        add(steps, NOT_POSSIBLE, ActionAct.CONFIRM_NOT_POSSIBLE, NOT_POSSIBLE);
        // Its owner alone says that it is done: who reviews the evidence must be able to say that it is not.
        add(steps, COMPLETE, ActionAct.REOPEN, IN_PROGRESS);
        add(steps, COMPLETE, ActionAct.SUPERSEDE, SUPERSEDED);
        return steps;
    }

    private static void add(List<Step<ActionState, ActionAct>> steps, ActionState from, ActionAct act, ActionState to) {
        steps.add(new Step<>(from, act, to, RULES.getOrDefault(act, "")));
    }
}
