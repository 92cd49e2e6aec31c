package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** What was determined is about the referral as it was then. */
@Tag("database")
class RepeatAgainTest {

    private final RepeatCases cases = new RepeatCases(City.open());
    private final Accepted earlier = cases.accepted(Referrals.valid());

    @Test
    void a_referral_that_is_sent_again_is_determined_again() {
        Submitted again = cases.submitted(claimed());
        cases.determine(again, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);
        assertThat(cases.file(again).get("earlierCase").textValue())
                .isEqualTo(earlier.caseId().toString());

        sendAgain(again);

        cases.accept(again).expect(409);
        assertThat(cases.file(again).hasNonNull("earlierCase")).isFalse();
        assertThat(cases.isCurrent(again)).isFalse();
        cases.determine(again, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);
        cases.accept(again).expect(204);
        assertThat(cases.isCurrent(again)).isTrue();
        assertThat(cases.file(again).get("earlierCase").textValue())
                .isEqualTo(earlier.caseId().toString());
    }

    @Test
    void one_that_no_longer_claims_to_be_a_repeat_is_accepted_as_none() {
        Submitted again = cases.submitted(claimed());
        cases.determine(again, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);

        sendAgain(again, Referrals.valid());

        cases.accept(again).expect(204);
        assertThat(cases.file(again).hasNonNull("earlierCase")).isFalse();
    }

    @Test
    void what_was_not_sent_again_stays_determined() {
        Submitted again = cases.submitted(claimed());
        cases.accept(again).expect(409);
        cases.determine(again, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);
        cases.accept(again).expect(204);
    }

    private void sendAgain(Submitted referral) {
        sendAgain(referral, claimed());
    }

    private void sendAgain(Submitted referral, ObjectNode content) {
        cases.screen(
                        referral,
                        Map.of(
                                "decision",
                                "RETURN",
                                "reason",
                                "A detail is missing.",
                                "missing",
                                List.of("the address")))
                .expect(204);
        long version = cases.get(referral, "").expect(200).version();
        cases.city
                .as(Person.HEALTH)
                .put(cases.city.path("/referrals/" + referral.referral()), content, version)
                .expect(204);
        cases.city.service.wiring.matcher.runNow(cases.city.area);
    }

    /** About people whom no other referral names, so that only the claim asks for a determination. */
    private static ObjectNode claimed() {
        ObjectNode referral = Referrals.valid();
        referral.withArray("criteria").add("REPEAT");
        return referral;
    }
}
