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

/** An officer declared that she knows somebody in a case of the police; then the police refer the same couple again. */
@Tag("database")
class ProvisionalConflictTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);
    private final UUID knowing = city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "An officer");
    private final Accepted earlier = Referrals.accepted(city, Person.POLICE, RepeatCases.referral(30));

    @BeforeEach
    void declare() {
        cases.declareConflict(knowing, earlier.caseId());
    }

    @Test
    void the_new_case_is_closed_to_her_and_to_nobody_else_while_it_is_not_determined() {
        Submitted again = Referrals.submitted(city, Person.POLICE, RepeatCases.referral(2));

        cases.sees(knowing, again, 404);
        cases.sees(city.subject(Person.POLICE), again, 200);
        cases.sees(city.subject(Person.COORDINATOR), again, 200);
    }

    @Test
    void cases_of_other_people_and_another_victims_case_of_the_same_perpetrator_stay_open_to_her() {
        Submitted others = Referrals.submitted(city, Person.POLICE, Referrals.valid());
        Submitted alert = Referrals.submitted(city, Person.POLICE, RepeatCases.anotherVictim());

        cases.sees(knowing, others, 200);
        cases.sees(knowing, alert, 200);
    }

    @ParameterizedTest
    @EnumSource(RepeatVerdict.class)
    void it_opens_when_they_are_determined_to_be_different_people_and_only_then(RepeatVerdict verdict) {
        Submitted again = Referrals.submitted(city, Person.POLICE, RepeatCases.referral(2));

        determine(again, earlier, verdict);

        cases.sees(knowing, again, verdict == RepeatVerdict.DIFFERENT_PEOPLE ? 200 : 404);
        cases.sees(city.subject(Person.POLICE), again, 200);
        determine(again, earlier, RepeatVerdict.REPEAT);
        cases.sees(knowing, again, 404);
    }

    @Test
    void it_stays_closed_to_one_who_declared_in_both() {
        Submitted again = Referrals.submitted(city, Person.POLICE, RepeatCases.referral(2));
        UUID colleague = city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "A colleague");
        city.as(colleague)
                .post(city.path("/cases/" + again.caseId() + "/conflicts"), Map.of("nature", "My cousin."))
                .id();

        determine(again, earlier, RepeatVerdict.DIFFERENT_PEOPLE);

        cases.sees(colleague, again, 404);
        cases.sees(knowing, again, 200);
    }

    @Test
    void what_is_presumed_goes_on_into_a_third_case_and_goes_with_the_people() {
        Submitted second = Referrals.submitted(city, Person.POLICE, RepeatCases.referral(4));
        determine(second, earlier, RepeatVerdict.REPEAT);
        Accepted accepted = Referrals.accept(city, second);
        Submitted third = Referrals.submitted(city, Person.POLICE, RepeatCases.referral(2));
        cases.sees(knowing, third, 404);

        determine(third, accepted, RepeatVerdict.REPEAT);
        cases.sees(knowing, third, 404);
    }

    private void determine(Submitted referral, Accepted of, RepeatVerdict verdict) {
        cases.determine(referral, RepeatCases.determination(verdict, of)).expect(204);
    }
}
