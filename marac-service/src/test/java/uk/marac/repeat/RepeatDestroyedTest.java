package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals.Submitted;

@Tag("database")
class RepeatDestroyedTest {

    private final RepeatCases cases = new RepeatCases(City.open());

    @Test
    void an_earlier_case_that_was_destroyed_holds_nothing_up_and_one_that_was_not_does() {
        Submitted first = redirected();
        Submitted second = redirected();
        Submitted again = cases.submitted(RepeatCases.referral(2));
        assertThat(cases.get(again, "/repeat-determination").json().get("earlierCases"))
                .hasSize(2);

        destroy(first);
        assertThat(cases.get(again, "/repeat-determination").json().get("earlierCases"))
                .hasSize(1);
        cases.accept(again).expect(409);

        destroy(second);
        cases.accept(again).expect(204);
    }

    private Submitted redirected() {
        Submitted referral = cases.submitted(RepeatCases.referral(30));
        cases.determine(referral, Map.of("verdict", "DIFFERENT_PEOPLE", "reason", "Two women of one name."))
                .expect(204);
        cases.screen(
                        referral,
                        Map.of(
                                "decision",
                                "REDIRECT",
                                "reason",
                                "Not a high risk.",
                                "redirectedTo",
                                "the outreach service"))
                .expect(204);
        return referral;
    }

    private void destroy(Submitted referral) {
        cases.city
                .steppedUp(Person.ADMINISTRATOR)
                .send("DELETE", cases.city.path("/cases/" + referral.caseId()), null, Map.of())
                .expect(204);
    }
}
