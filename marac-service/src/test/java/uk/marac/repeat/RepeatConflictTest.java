package uk.marac.repeat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** A representative of the police knows somebody in a case; the police refer the same people again. */
@Tag("database")
class RepeatConflictTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);
    private final UUID knowing = city.subject(Person.POLICE);
    private final UUID colleague = city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "A colleague");
    private final Accepted earlier = Referrals.accepted(city, Person.POLICE, RepeatCases.referral(30));
    private final Submitted again = Referrals.submitted(city, Person.POLICE, RepeatCases.referral(2));

    @BeforeEach
    void declare() {
        cases.declareConflict(knowing, earlier.caseId());
        cases.sees(knowing, again, 200);
    }

    @ParameterizedTest
    @EnumSource(
            value = RepeatVerdict.class,
            names = {"REPEAT", "NEW"})
    void a_conflict_follows_the_people_into_their_next_case_and_closes_it_to_nobody_else(RepeatVerdict verdict) {
        determine(verdict);

        cases.sees(knowing, again, 404);
        cases.sees(colleague, again, 200);
        determine(verdict);
        cases.sees(knowing, again, 404);
    }

    @Test
    void a_conflict_follows_also_when_the_people_are_recognised_after_acceptance() {
        Submitted unlike = Referrals.submitted(city, Person.POLICE, Referrals.valid());
        Referrals.accept(city, unlike);
        cases.sees(knowing, unlike, 200);

        cases.determine(
                        unlike,
                        Map.of("verdict", "NEW", "earlierCase", earlier.caseId(), "reason", "She uses another name."))
                .expect(204);

        cases.sees(knowing, unlike, 404);
        cases.sees(colleague, unlike, 200);
    }

    @Test
    void a_conflict_does_not_follow_into_a_case_of_different_people() {
        determine(RepeatVerdict.DIFFERENT_PEOPLE);
        cases.sees(knowing, again, 200);
    }

    @Test
    void one_that_was_declared_in_both_cases_stays_one() {
        cases.declareConflict(knowing, again.caseId());
        determine(RepeatVerdict.REPEAT);
        cases.sees(knowing, again, 404);
        cases.sees(colleague, again, 200);
    }

    private void determine(RepeatVerdict verdict) {
        cases.determine(again, RepeatCases.determination(verdict, earlier)).expect(204);
    }
}
