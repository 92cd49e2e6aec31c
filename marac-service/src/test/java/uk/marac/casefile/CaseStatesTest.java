package uk.marac.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.marac.web.ProblemException;

class CaseStatesTest {

    @Test
    void these_steps_are_all_there_are() {
        Set<String> steps = Arrays.stream(CaseState.values())
                .flatMap(state -> Arrays.stream(CaseAct.values())
                        .flatMap(act -> CaseStates.TABLE.after(state, act).stream()
                                .map(next -> state + " " + act + " " + next)))
                .collect(Collectors.toSet());

        assertThat(steps)
                .containsExactlyInAnyOrder(
                        "REFERRED ACCEPT OPEN",
                        "REFERRED TURN_DOWN NOT_ACCEPTED",
                        "REFERRED JOIN JOINED",
                        "JOINED SEPARATE REFERRED",
                        "OPEN TAKE_IN OPEN",
                        "LISTED TAKE_IN LISTED",
                        "OPEN PUT_ON_AGENDA OPEN",
                        "OPEN CLOSE_AGENDA LISTED",
                        "OPEN HEAR HEARD",
                        "OPEN PUT_OFF OPEN",
                        "LISTED HEAR HEARD",
                        "LISTED PUT_OFF OPEN",
                        "HEARD PUT_ON_AGENDA OPEN",
                        "HEARD CLOSE_AGENDA LISTED",
                        "HEARD HEAR HEARD",
                        "HEARD PUT_OFF OPEN",
                        "HEARD CLOSE CLOSED",
                        "OPEN CLOSE CLOSED",
                        "CLOSED REOPEN OPEN",
                        "OPEN OFFER OPEN",
                        "LISTED OFFER LISTED",
                        "HEARD OFFER HEARD",
                        "TRANSFERRED_OUT OFFER TRANSFERRED_OUT",
                        "OPEN TRANSFER_OUT TRANSFERRED_OUT",
                        "LISTED TRANSFER_OUT TRANSFERRED_OUT",
                        "HEARD TRANSFER_OUT TRANSFERRED_OUT",
                        "TRANSFERRED_OUT TRANSFER_OUT TRANSFERRED_OUT",
                        "CLOSED TRANSFER_OUT CLOSED",
                        "TRANSFERRED_OUT TRANSFER_FAILED OPEN",
                        "TRANSFERRED_OUT CLOSE_AGENDA TRANSFERRED_OUT",
                        "TRANSFERRED_OUT HEAR TRANSFERRED_OUT",
                        "TRANSFERRED_OUT PUT_OFF TRANSFERRED_OUT",
                        "TRANSFERRED_OUT CLOSE CLOSED",
                        "TRANSFERRED_OUT REOPEN OPEN");
    }

    @Test
    void a_step_that_is_not_in_the_table_is_a_conflict() {
        assertThat(CaseStates.move(CaseState.OPEN, CaseAct.CLOSE_AGENDA)).isEqualTo(CaseState.LISTED);
        assertThatThrownBy(() -> CaseStates.move(CaseState.NOT_ACCEPTED, CaseAct.CLOSE_AGENDA))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> CaseStates.move(CaseState.CLOSED, CaseAct.HEAR))
                .isInstanceOf(ProblemException.class);
    }
}
