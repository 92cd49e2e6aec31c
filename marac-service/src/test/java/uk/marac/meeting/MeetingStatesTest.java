package uk.marac.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.marac.web.ProblemException;

class MeetingStatesTest {

    @Test
    void these_moves_are_all_there_are() {
        Set<String> moves = Arrays.stream(MeetingState.values())
                .flatMap(state -> Arrays.stream(MeetingEvent.values())
                        .flatMap(event -> MeetingStates.after(state, event).stream()
                                .map(next -> state + " " + event + " " + next)))
                .collect(Collectors.toSet());

        assertThat(moves)
                .containsExactlyInAnyOrder(
                        "PLANNED CLOSE_AGENDA AGENDA_CLOSED",
                        "AGENDA_CLOSED CIRCULATE_AGENDA AGENDA_SENT",
                        "AGENDA_SENT OPEN IN_SESSION",
                        "IN_SESSION CLOSE HELD",
                        "HELD ISSUE_MINUTES MINUTES_ISSUED",
                        "MINUTES_ISSUED ISSUE_MINUTES MINUTES_ISSUED",
                        "PLANNED CANCEL CANCELLED",
                        "AGENDA_CLOSED CANCEL CANCELLED",
                        "AGENDA_SENT CANCEL CANCELLED");
    }

    @Test
    void a_move_that_is_not_in_the_table_is_a_conflict() {
        assertThat(MeetingStates.move(MeetingState.PLANNED, MeetingEvent.CLOSE_AGENDA))
                .isEqualTo(MeetingState.AGENDA_CLOSED);
        assertThatThrownBy(() -> MeetingStates.move(MeetingState.PLANNED, MeetingEvent.OPEN))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_held_meeting_is_over_and_one_in_session_is_not() {
        assertThat(MeetingStates.isOver(MeetingState.HELD)).isTrue();
        assertThat(MeetingStates.isOver(MeetingState.MINUTES_ISSUED)).isTrue();
        assertThat(MeetingStates.isOver(MeetingState.IN_SESSION)).isFalse();
        assertThat(MeetingStates.isOver(MeetingState.CANCELLED)).isTrue();
        assertThat(MeetingStates.isAhead(MeetingState.CANCELLED)).isFalse();
    }
}
