package uk.marac.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.marac.state.StateTable;

class TransferStatesTest {

    @Test
    void where_the_case_was_these_steps_are_all_there_are() {
        assertThat(steps(TransferStates.OUT))
                .containsExactlyInAnyOrder(
                        "OFFERED WITHDRAW WITHDRAWING",
                        "OFFERED ACCEPT ACCEPTED",
                        "OFFERED RETURN RETURNED",
                        "WITHDRAWING CONFIRM_WITHDRAWAL WITHDRAWN",
                        "WITHDRAWING ACCEPT ACCEPTED",
                        "WITHDRAWING RETURN RETURNED",
                        "ACCEPTED RECEIVE RECEIVED",
                        "ACCEPTED RECORD_HANDOVER ACCEPTED",
                        "ACCEPTED HEAR_CLOSED CLOSED",
                        "RECEIVED RECORD_HANDOVER RECEIVED",
                        "RECEIVED CLOSE CLOSED",
                        "RECEIVED HEAR_CLOSED CLOSED");
    }

    @Test
    void where_the_case_goes_these_steps_are_all_there_are() {
        assertThat(steps(TransferStates.IN))
                .containsExactlyInAnyOrder(
                        "OFFERED ACCEPT ACCEPTED",
                        "OFFERED RETURN RETURNED",
                        "OFFERED WITHDRAW WITHDRAWN",
                        "ACCEPTED RECEIVE RECEIVED",
                        "ACCEPTED RECORD_HANDOVER ACCEPTED",
                        "RECEIVED RECORD_HANDOVER RECEIVED",
                        "RECEIVED CLOSE CLOSED",
                        "RECEIVED HEAR_CLOSED CLOSED");
    }

    private static Set<String> steps(StateTable<TransferState, TransferAct> table) {
        return Arrays.stream(TransferState.values())
                .flatMap(state -> Arrays.stream(TransferAct.values())
                        .flatMap(act -> table.after(state, act).stream().map(next -> state + " " + act + " " + next)))
                .collect(Collectors.toSet());
    }
}
