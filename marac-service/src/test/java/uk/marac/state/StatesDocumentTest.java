package uk.marac.state;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.marac.action.ActionAct;
import uk.marac.action.ActionState;
import uk.marac.action.ActionStates;
import uk.marac.casefile.CaseStates;
import uk.marac.meeting.MeetingStates;
import uk.marac.referral.ReferralStates;
import uk.marac.schema.CommittedDocument;
import uk.marac.state.StateTable.Step;
import uk.marac.transfer.TransferStates;

class StatesDocumentTest {

    @Test
    void the_page_of_states_is_what_the_tables_say() {
        String page = """
                # States

                Every step that a referral, a case, a meeting, an action and a transfer may take; what is not here cannot happen and answers 409. The
                page is made from the tables in the code; `mvn test -pl marac-service -am -Ddocs.write=true -Dtest=StatesDocumentTest
                -Dsurefire.failIfNoSpecifiedTests=false` writes it again.

                """
                + String.join(
                        "\n",
                        ReferralStates.TABLE.markdown(),
                        CaseStates.TABLE.markdown(),
                        MeetingStates.TABLE.markdown(),
                        ActionStates.TABLE.markdown(),
                        TransferStates.OUT.markdown(),
                        TransferStates.IN.markdown())
                + """

                Overdue is no state: it is computed from the day an action is due, which ends at midnight in London. An owner's
                involvement in the case lasts until another action takes the place of this one, or the case is closed.
                """;

        CommittedDocument.compare("docs/developers/states.md", page);
    }

    @Test
    void a_table_in_which_an_act_leads_to_two_states_is_refused() {
        var once = new Step<>(ActionState.OPEN, ActionAct.COMPLETE, ActionState.COMPLETE, "");
        var twice = new Step<>(ActionState.OPEN, ActionAct.COMPLETE, ActionState.NOT_DONE, "");
        assertThatThrownBy(() -> new StateTable<>("bad", List.of(once, twice)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
