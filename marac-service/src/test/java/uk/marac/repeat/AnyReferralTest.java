package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals.Submitted;

/** An earlier referral of the same people of which nothing came: it counts where the protocol says any. */
@Tag("database")
class AnyReferralTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);

    @ParameterizedTest
    @ValueSource(strings = {"REDIRECTED", "WITHDRAWN"})
    void it_is_the_anchor_of_a_repeat_where_any_counts_and_none_where_the_accepted_ones_do(String state) {
        Submitted earlier = endedAs(state);
        Submitted again = cases.submitted(RepeatCases.referral(2));

        JsonNode usual = cases.finding(again);
        assertThat(usual.get("why").textValue()).isEqualTo("NO_ANCHOR");
        assertThat(usual.get("proposed").isNull()).isTrue();

        count("LAST_REFERRAL_ANY");
        JsonNode any = cases.finding(again);
        assertThat(any.get("why").textValue()).isEqualTo("WITHIN_WINDOW");
        assertThat(any.get("proposed").textValue()).isEqualTo("REPEAT");
        assertThat(any.get("anchor").textValue()).isEqualTo("LAST_REFERRAL_ANY");

        // The rule proposes it, so that it needs no reason.
        cases.determine(
                        again,
                        Map.of(
                                "verdict",
                                "REPEAT",
                                "earlierCase",
                                earlier.caseId(),
                                "whatWillBeDifferent",
                                "A power of arrest."))
                .expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REDIRECTED", "WITHDRAWN"})
    void it_is_kept_until_its_window_has_run_out_where_any_counts_and_destroyed_at_once_where_it_does_not(
            String state) {
        Submitted earlier = endedAs(state);
        count("LAST_REFERRAL_ANY");
        assertThat(destroy(earlier).expect(409).json().findValuesAsText("field"))
                .containsExactly("repeatWindow");

        count("LAST_REFERRAL");
        destroy(earlier).expect(204);
    }

    private Submitted endedAs(String state) {
        Submitted sent = cases.submitted(RepeatCases.referral(30));
        if (state.equals("REDIRECTED")) {
            cases.screen(sent, Map.of("decision", "REDIRECT", "reason", "Not a high risk.", "redirectedTo", "outreach"))
                    .expect(204);
        } else {
            city.as(Person.HEALTH)
                    .post(
                            city.path("/referrals/" + sent.referral() + "/withdrawal"),
                            Map.of("reason", "Sent by mistake."),
                            sent.version())
                    .expect(204);
        }
        return sent;
    }

    private Answer destroy(Submitted sent) {
        return city.steppedUp(Person.ADMINISTRATOR)
                .send("DELETE", city.path("/cases/" + sent.caseId()), null, Map.of());
    }

    private void count(String anchor) {
        cases.change(Map.of("repeatAnchor", anchor));
    }
}
