package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.marac.web.ProblemException;

class ReferralStatesTest {

    @Test
    void these_steps_are_all_there_are() {
        Set<String> steps = Arrays.stream(ReferralState.values())
                .flatMap(state -> Arrays.stream(ReferralAct.values())
                        .flatMap(act -> ReferralStates.TABLE.after(state, act).stream()
                                .map(next -> state + " " + act + " " + next)))
                .collect(Collectors.toSet());

        assertThat(steps)
                .containsExactlyInAnyOrder(
                        "SUBMITTED DETERMINE_REPEAT SUBMITTED",
                        "ACCEPTED DETERMINE_REPEAT ACCEPTED",
                        "SUBMITTED ACCEPT ACCEPTED",
                        "SUBMITTED RETURN RETURNED",
                        "SUBMITTED REDIRECT REDIRECTED",
                        "SUBMITTED JOIN JOINED",
                        "JOINED SEPARATE SUBMITTED",
                        "SUBMITTED WITHDRAW WITHDRAWN",
                        "RETURNED SEND_AGAIN SUBMITTED",
                        "RETURNED WITHDRAW WITHDRAWN");
    }

    @Test
    void a_step_that_is_not_in_the_table_is_a_conflict() {
        assertThat(ReferralStates.move(ReferralState.RETURNED, ReferralAct.SEND_AGAIN))
                .isEqualTo(ReferralState.SUBMITTED);
        assertThatThrownBy(() -> ReferralStates.move(ReferralState.RETURNED, ReferralAct.ACCEPT))
                .isInstanceOf(ProblemException.class);
    }
}
