package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** Two referrals were determined to repeat one case; then a link of the first is undone. */
@Tag("database")
class UndoneLinkTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);
    private final Accepted earlier = cases.accepted(RepeatCases.referral(30));
    private final Submitted first = cases.submitted(RepeatCases.referral(2));

    @Test
    void opens_its_determination_and_proposal_again_so_that_it_waits_and_no_others() {
        determine(first);
        Accepted second = Referrals.accept(city, first);
        Submitted third = cases.submitted(RepeatCases.referral(1));
        cases.determine(
                        third,
                        Map.of(
                                "verdict",
                                "REPEAT",
                                "earlierCase",
                                second.caseId(),
                                "whatWillBeDifferent",
                                "A power of arrest.",
                                "reason",
                                "The later of the two."))
                .expect(204);

        undo(third);

        assertThat(cases.isCurrent(third)).isFalse();
        assertThat(cases.isCurrent(first)).isTrue();
        cases.accept(third).expect(409);
        assertThat(proposalStates(third)).contains("PROPOSED");
        cases.determine(
                        third,
                        Map.of("verdict", "DIFFERENT_PEOPLE", "reason", "Somebody else of the same name and birthday."))
                .expect(204);
        assertThat(cases.isCurrent(third)).isTrue();
        cases.accept(third).expect(204);
    }

    @Test
    void after_acceptance_the_case_stays_a_repeat_until_it_is_determined_again() {
        determine(first);
        Referrals.accept(city, first);

        undo(first);

        assertThat(cases.isCurrent(first)).isFalse();
        assertThat(cases.file(first).path("earlierCase").textValue())
                .isEqualTo(earlier.caseId().toString());
        cases.determine(first, Map.of("verdict", "DIFFERENT_PEOPLE", "reason", "Two women of one name."))
                .expect(204);
        assertThat(cases.isCurrent(first)).isTrue();
        assertThat(cases.file(first).hasNonNull("earlierCase")).isFalse();
    }

    @Test
    void a_case_that_nothing_proposed_but_the_coordinator_named_waits_too() {
        Submitted unlike = cases.submitted(Referrals.valid());
        determine(unlike);

        undo(unlike);

        cases.accept(unlike).expect(409);
        determine(unlike);
        cases.accept(unlike).expect(204);
    }

    private void determine(Submitted referral) {
        cases.determine(referral, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);
    }

    private void undo(Submitted referral) {
        JsonNode link = cases.get(referral, "/matches").expect(200).json().at("/links/0");
        city.as(Person.COORDINATOR)
                .delete(
                        city.path("/person-links/" + link.get("id").textValue()),
                        link.get("version").longValue())
                .expect(204);
    }

    private java.util.List<String> proposalStates(Submitted referral) {
        return cases.get(referral, "/matches")
                .expect(200)
                .json()
                .get("proposals")
                .findValuesAsText("state");
    }
}
