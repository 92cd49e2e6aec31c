package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;

@Tag("database")
class ManyEarlierCasesTest {

    private static final int OPENED = 20;

    private final RepeatCases cases = new RepeatCases(City.open());

    @Test
    void of_more_cases_of_one_victim_than_are_opened_the_latest_are() {
        List<String> earlier = new ArrayList<>();
        for (int i = 0; i < OPENED + 4; i++) {
            var referral = RepeatCases.referral(2);
            // So that nothing but the victim says which cases to open.
            referral.set("perpetrators", Referrals.valid().get("perpetrators"));
            earlier.add(Referrals.submitted(cases.city, Person.HOUSING, referral)
                    .caseId()
                    .toString());
        }
        Submitted again = cases.submitted(RepeatCases.referral(1));

        assertThat(cases.get(again, "/matches")
                        .expect(200)
                        .json()
                        .get("proposals")
                        .findValuesAsText("earlierCase"))
                .containsExactlyInAnyOrderElementsOf(earlier.subList(4, earlier.size()));
    }
}
