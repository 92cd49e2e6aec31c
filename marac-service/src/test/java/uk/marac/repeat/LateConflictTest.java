package uk.marac.repeat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** An officer says only after several cases of the same couple were linked that she knows them. */
@Tag("database")
class LateConflictTest {

    private static final Map<String, String> NATURE = Map.of("nature", "My cousin.");

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);
    private final UUID knowing = city.subject(Person.POLICE);
    private final UUID colleague = city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "A colleague");
    private final Submitted neighbour = Referrals.submitted(city, Person.POLICE, Referrals.valid());

    @ParameterizedTest(name = "declared in case {0} of three")
    @ValueSource(ints = {0, 1, 2})
    void it_closes_every_case_that_was_determined_to_be_of_the_same_people_and_no_other(int in) {
        Submitted first = submitted(30);
        Accepted earliest = Referrals.accept(city, first);
        Submitted second = submitted(4);
        determine(second, earliest, RepeatVerdict.REPEAT);
        Accepted next = Referrals.accept(city, second);
        Submitted third = submitted(2);
        determine(third, next, RepeatVerdict.NEW);
        List<Submitted> all = List.of(first, second, third);
        all.forEach(one -> cases.sees(knowing, one, 200));

        cases.declareConflict(knowing, all.get(in).caseId());

        all.forEach(one -> cases.sees(knowing, one, 404));
        all.forEach(one -> cases.sees(colleague, one, 200));
        cases.sees(knowing, neighbour, 200);
    }

    @Test
    void a_case_that_was_determined_to_be_of_different_people_stays_open() {
        Submitted first = submitted(30);
        Accepted earlier = Referrals.accept(city, first);
        Submitted second = submitted(4);
        determine(second, earlier, RepeatVerdict.DIFFERENT_PEOPLE);

        cases.declareConflict(knowing, first.caseId());

        cases.sees(knowing, first, 404);
        cases.sees(knowing, second, 200);
    }

    @Test
    void one_that_is_declared_at_a_flag_closes_the_repeat_too() {
        HeardCase heard = HeardCase.heard(city);
        String flag = heard.flag(Person.POLICE);
        Submitted again = repeatOf(heard);
        cases.sees(knowing, again, 200);

        city.as(knowing).post(flag + "/conflicts", NATURE).expect(201);

        cases.sees(knowing, again, 404);
        cases.sees(colleague, again, 200);
        cases.sees(knowing, neighbour, 200);
    }

    @Test
    void one_that_is_declared_in_a_repeat_closes_the_flag_on_the_earlier_case() {
        String other = HeardCase.heard(city).flag(Person.POLICE);
        HeardCase heard = HeardCase.heard(city);
        String flag = heard.flag(Person.POLICE);
        Submitted again = repeatOf(heard);
        city.as(knowing).get(flag).expect(200);

        cases.declareConflict(knowing, again.caseId());

        city.as(knowing).get(flag).expect(404);
        city.as(colleague).get(flag).expect(200);
        city.as(knowing).get(other).expect(200);
    }

    private Submitted submitted(int daysAgo) {
        return Referrals.submitted(city, Person.POLICE, RepeatCases.referral(daysAgo));
    }

    /** Of people whom nothing found: a coordinator names the case. */
    private Submitted repeatOf(HeardCase heard) {
        Submitted again = Referrals.submitted(city, Person.POLICE, Referrals.valid());
        determine(again, new Accepted(heard.referral, heard.id.value(), heard.caseNumber), RepeatVerdict.REPEAT);
        return again;
    }

    private void determine(Submitted referral, Accepted of, RepeatVerdict verdict) {
        cases.determine(referral, RepeatCases.determination(verdict, of)).expect(204);
    }
}
