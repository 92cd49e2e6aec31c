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
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** Housing refers a couple, then health does; only at one of the two it turns out that he works for housing. */
@Tag("database")
class StaffCasesTogetherTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);
    private final UUID unnamed = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "A second one");
    private final Submitted first = Referrals.submitted(city, Person.HOUSING, RepeatCases.referral(30));
    private final Accepted earlier = Referrals.accept(city, first);
    private final Submitted again = cases.submitted(RepeatCases.referral(2));
    private final Submitted neighbour = Referrals.submitted(city, Person.HOUSING, Referrals.valid());

    @ParameterizedTest(name = "marked before it is determined: {0}")
    @ValueSource(booleans = {true, false})
    void marked_at_the_second_referral_the_first_case_is_closed_too_and_no_other(boolean before) {
        if (before) {
            mark(again).expect(204);
            cases.sees(city.subject(Person.HOUSING), first, 200);
        }
        determine(RepeatVerdict.NEW);
        if (!before) {
            mark(again).expect(204);
        }

        cases.sees(city.subject(Person.HOUSING), first, 404);
        cases.sees(unnamed, first, 404);
        cases.sees(unnamed, again, 404);
        cases.sees(city.subject(Person.COORDINATOR), first, 200);
        cases.sees(city.subject(Person.HOUSING), neighbour, 200);
    }

    @Test
    void marked_in_the_first_case_the_second_is_closed_too() {
        determine(RepeatVerdict.REPEAT);
        mark(first).expect(204);

        cases.sees(unnamed, again, 404);
        cases.sees(city.subject(Person.HEALTH), again, 404);
        cases.sees(city.subject(Person.CHAIR), again, 200);
        cases.sees(unnamed, neighbour, 200);
    }

    @Test
    void whoever_is_named_later_is_named_in_all_that_were_marked_together() {
        determine(RepeatVerdict.REPEAT);
        mark(first).expect(204);

        mark(again, 1, coordinator(), chair(), unnamed).expect(204);
        cases.sees(unnamed, first, 200);

        mark(first, 2, coordinator(), chair()).expect(204);
        cases.sees(unnamed, again, 404);
        cases.sees(coordinator(), again, 200);
    }

    @Test
    void a_case_that_was_marked_by_itself_keeps_those_who_are_named_in_it() {
        mark(first).expect(204);
        city.as(Person.COORDINATOR)
                .put(path(again), said(coordinator(), chair(), unnamed))
                .expect(204);
        determine(RepeatVerdict.REPEAT);

        cases.sees(unnamed, again, 200);
        cases.sees(unnamed, first, 404);
    }

    @Test
    void who_is_named_when_nobody_leads_them_any_more_leads_all_that_were_marked_together() {
        determine(RepeatVerdict.REPEAT);
        mark(first).expect(204);
        city.end(coordinator());

        city.steppedUp(Person.ADMINISTRATOR)
                .put(path(first) + "/named", said(unnamed))
                .expect(204);

        cases.sees(unnamed, first, 200);
        cases.sees(unnamed, again, 200);
        cases.sees(city.subject(Person.HOUSING), again, 404);
    }

    @Test
    void a_case_of_different_people_stays_open() {
        determine(RepeatVerdict.DIFFERENT_PEOPLE);
        mark(again).expect(204);

        cases.sees(city.subject(Person.HOUSING), first, 200);
        cases.sees(unnamed, first, 200);
        cases.sees(unnamed, again, 404);
    }

    private UUID coordinator() {
        return city.subject(Person.COORDINATOR);
    }

    private UUID chair() {
        return city.subject(Person.CHAIR);
    }

    private void determine(RepeatVerdict verdict) {
        cases.determine(again, RepeatCases.determination(verdict, earlier)).expect(204);
    }

    private Answer mark(Submitted referral) {
        return city.as(Person.COORDINATOR).put(path(referral), said(coordinator(), chair()));
    }

    private Answer mark(Submitted referral, long version, UUID... named) {
        return city.as(Person.COORDINATOR).put(path(referral), said(named), version);
    }

    private String path(Submitted referral) {
        return city.path("/cases/" + referral.caseId() + "/staff-case");
    }

    private static Map<String, Object> said(UUID... named) {
        return Map.of("named", List.of(named), "reason", "He works for housing.");
    }
}
