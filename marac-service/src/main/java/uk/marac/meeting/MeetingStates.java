package uk.marac.meeting;

import static uk.marac.meeting.MeetingState.AGENDA_CLOSED;
import static uk.marac.meeting.MeetingState.AGENDA_SENT;
import static uk.marac.meeting.MeetingState.CANCELLED;
import static uk.marac.meeting.MeetingState.HELD;
import static uk.marac.meeting.MeetingState.IN_SESSION;
import static uk.marac.meeting.MeetingState.MINUTES_ISSUED;
import static uk.marac.meeting.MeetingState.PLANNED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.marac.state.StateTable;
import uk.marac.state.StateTable.Step;
import uk.marac.web.ProblemException;

/** Every move that a meeting can make, as a table; a move that is not in it cannot be made. */
public final class MeetingStates {

    public static final StateTable<MeetingState, MeetingEvent> TABLE = new StateTable<>(
            "A meeting",
            List.of(
                    new Step<>(
                            PLANNED,
                            MeetingEvent.CLOSE_AGENDA,
                            AGENDA_CLOSED,
                            "coordinator or chair; of every case that waits on no agenda something is said"),
                    new Step<>(AGENDA_CLOSED, MeetingEvent.CIRCULATE_AGENDA, AGENDA_SENT, "coordinator"),
                    new Step<>(
                            AGENDA_SENT,
                            MeetingEvent.OPEN,
                            IN_SESSION,
                            "coordinator or chair, who has signed this meeting's declaration"),
                    new Step<>(
                            IN_SESSION,
                            MeetingEvent.CLOSE,
                            HELD,
                            "coordinator or chair, who has signed; every listing has an outcome"),
                    new Step<>(
                            HELD,
                            MeetingEvent.ISSUE_MINUTES,
                            MINUTES_ISSUED,
                            "coordinator or chair, who has signed; number 1"),
                    new Step<>(
                            MINUTES_ISSUED,
                            MeetingEvent.ISSUE_MINUTES,
                            MINUTES_ISSUED,
                            "coordinator or chair, who has signed; says what is corrected, the next number"),
                    cancelled(PLANNED),
                    cancelled(AGENDA_CLOSED),
                    cancelled(AGENDA_SENT)));

    private static final Set<MeetingState> AHEAD = Set.of(PLANNED, AGENDA_CLOSED, AGENDA_SENT);
    private static final Set<MeetingState> OVER = Set.of(HELD, MINUTES_ISSUED, CANCELLED);

    private MeetingStates() {}

    private static Step<MeetingState, MeetingEvent> cancelled(MeetingState from) {
        return new Step<>(
                from,
                MeetingEvent.CANCEL,
                CANCELLED,
                "coordinator or chair, with the reason; its cases wait for the next, or are put on it at once");
    }

    public static Optional<MeetingState> after(MeetingState state, MeetingEvent event) {
        return TABLE.after(state, event);
    }

    /** @throws ProblemException 409 if the meeting cannot make this move now */
    public static MeetingState move(MeetingState state, MeetingEvent event) {
        return after(state, event)
                .orElseThrow(() -> ProblemException.conflict("state", "is " + state + ", which does not allow this"));
    }

    /** Whether the meeting has not begun. */
    public static boolean isAhead(MeetingState state) {
        return AHEAD.contains(state);
    }

    /** Whether the meeting has been held or never will be, so that nothing more can be put before it. */
    public static boolean isOver(MeetingState state) {
        return OVER.contains(state);
    }
}
