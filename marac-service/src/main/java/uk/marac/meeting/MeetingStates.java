package uk.marac.meeting;

import static uk.marac.meeting.MeetingEvent.CIRCULATE_AGENDA;
import static uk.marac.meeting.MeetingEvent.CLOSE;
import static uk.marac.meeting.MeetingEvent.CLOSE_AGENDA;
import static uk.marac.meeting.MeetingEvent.ISSUE_MINUTES;
import static uk.marac.meeting.MeetingEvent.OPEN;
import static uk.marac.meeting.MeetingState.AGENDA_CLOSED;
import static uk.marac.meeting.MeetingState.AGENDA_SENT;
import static uk.marac.meeting.MeetingState.HELD;
import static uk.marac.meeting.MeetingState.IN_SESSION;
import static uk.marac.meeting.MeetingState.MINUTES_ISSUED;
import static uk.marac.meeting.MeetingState.PLANNED;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.marac.web.ProblemException;

/** Every move that a meeting can make, as a table; a move that is not in it cannot be made. */
public final class MeetingStates {

    private static final Map<MeetingState, Map<MeetingEvent, MeetingState>> MOVES = Map.of(
            PLANNED, Map.of(CLOSE_AGENDA, AGENDA_CLOSED),
            AGENDA_CLOSED, Map.of(CIRCULATE_AGENDA, AGENDA_SENT),
            AGENDA_SENT, Map.of(OPEN, IN_SESSION),
            IN_SESSION, Map.of(CLOSE, HELD),
            HELD, Map.of(ISSUE_MINUTES, MINUTES_ISSUED),
            MINUTES_ISSUED, Map.of());

    private static final Set<MeetingState> OVER = Set.of(HELD, MINUTES_ISSUED);

    private MeetingStates() {}

    public static Optional<MeetingState> after(MeetingState state, MeetingEvent event) {
        return Optional.ofNullable(MOVES.getOrDefault(state, Map.of()).get(event));
    }

    /** @throws ProblemException 409 if the meeting cannot make this move now */
    public static MeetingState move(MeetingState state, MeetingEvent event) {
        return after(state, event)
                .orElseThrow(() -> ProblemException.conflict("state", "is " + state + ", which does not allow this"));
    }

    /** Whether the meeting has been held, so that nothing more can be put before it. */
    public static boolean isOver(MeetingState state) {
        return OVER.contains(state);
    }
}
