package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

@Tag("database")
class RepeatReasonTest {

    private final RepeatCases cases = new RepeatCases(City.open());

    @Test
    void a_repeat_of_one_case_is_not_made_new_by_naming_another_without_a_reason() {
        Accepted within = cases.accepted(RepeatCases.referral(30));
        Submitted later = cases.submitted(RepeatCases.referral(1));
        cases.determine(later, repeatOf(within)).expect(204);
        Accepted notFurther = Referrals.accept(cases.city, later);
        // The incident is before the one of the second case and after the one of the first.
        Submitted again = cases.submitted(RepeatCases.referral(2));

        cases.determine(again, Map.of("verdict", "NEW", "earlierCase", notFurther.caseId()))
                .expect(422);
        cases.accept(again).expect(409);

        cases.determine(
                        again,
                        Map.of(
                                "verdict",
                                "NEW",
                                "earlierCase",
                                notFurther.caseId(),
                                "reason",
                                "It was told at the later meeting."))
                .expect(204);
        cases.accept(again).expect(204);
    }

    @Test
    void what_is_new_to_the_only_earlier_case_needs_no_reason() {
        Accepted earlier = cases.accepted(RepeatCases.referral(1));
        Submitted again = cases.submitted(RepeatCases.referral(2));

        cases.determine(again, Map.of("verdict", "NEW", "earlierCase", earlier.caseId()))
                .expect(204);
        cases.accept(again).expect(204);
    }

    @Test
    void an_incident_of_the_same_day_may_be_another_so_that_new_and_repeat_both_need_a_reason() {
        Accepted earlier = cases.accepted(RepeatCases.referral(2));
        Submitted again = cases.submitted(RepeatCases.referral(2));
        Map<String, Object> isNew = Map.of("verdict", "NEW", "earlierCase", earlier.caseId());

        assertThat(cases.get(again, "/repeat-determination").json().hasNonNull("proposed"))
                .isFalse();
        cases.determine(again, isNew).expect(422);
        cases.determine(again, repeatOf(earlier)).expect(422);

        Map<String, Object> withReason = new HashMap<>(repeatOf(earlier));
        withReason.put("reason", "An assault in the morning, a breach of bail in the evening.");
        cases.determine(again, withReason).expect(204);
        cases.accept(again).expect(204);
    }

    private static Map<String, Object> repeatOf(Accepted earlier) {
        return Map.of(
                "verdict", "REPEAT", "earlierCase", earlier.caseId(), "whatWillBeDifferent", "A power of arrest.");
    }
}
