package uk.marac.repeat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;

/** A referral of people who seem to be known is sent elsewhere, or back. */
@Tag("database")
class RepeatRedirectTest {

    private static final Map<String, Object> REDIRECT =
            Map.of("decision", "REDIRECT", "reason", "Not a high risk.", "redirectedTo", "the outreach service");

    private final RepeatCases cases = new RepeatCases(City.open());

    @Test
    void it_is_not_redirected_before_somebody_has_determined_whether_it_is_a_repeat() {
        cases.accepted(RepeatCases.referral(30));
        Submitted again = cases.submitted(RepeatCases.referral(2));

        cases.screen(again, REDIRECT).expect(409);

        cases.determine(again, Map.of("verdict", "DIFFERENT_PEOPLE", "reason", "Two women of one name."))
                .expect(204);
        cases.screen(again, REDIRECT).expect(204);
    }

    @Test
    void one_that_claims_to_be_a_repeat_is_not_either() {
        var claimed = Referrals.valid();
        claimed.withArray("criteria").add("REPEAT");
        Submitted again = cases.submitted(claimed);

        cases.screen(again, REDIRECT).expect(409);
        cases.determine(again, Map.of("verdict", "NEW")).expect(204);
        cases.screen(again, REDIRECT).expect(204);
    }

    @Test
    void people_whom_nobody_knows_are_redirected_at_once() {
        cases.accepted(RepeatCases.referral(30));
        cases.screen(cases.submitted(Referrals.valid()), REDIRECT).expect(204);
    }

    @Test
    void it_is_returned_at_once_since_it_comes_back() {
        cases.accepted(RepeatCases.referral(30));
        Submitted again = cases.submitted(RepeatCases.referral(2));

        cases.screen(again, Map.of("decision", "RETURN", "reason", "Too little.", "missing", List.of("the address")))
                .expect(204);
    }
}
