package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** The couple of a staff case is referred again, by an agency that knows nothing of the first time. */
@Tag("database")
class StaffCaseAgainTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);
    private final UUID unnamed = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "A second one");
    private final Accepted earlier = cases.accepted(RepeatCases.referral(30));

    @BeforeEach
    void mark() {
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/cases/" + earlier.caseId() + "/staff-case"),
                        Map.of("named", named(), "reason", "She works for housing."))
                .expect(204);
    }

    @Test
    void the_new_case_is_for_the_named_coordinator_alone_and_its_referrer_notices_nothing() {
        Submitted again = cases.submitted(RepeatCases.referral(2));
        Submitted others = cases.submitted(Referrals.valid());

        cases.sees(unnamed, again, 404);
        cases.sees(unnamed, others, 200);
        cases.sees(city.subject(Person.COORDINATOR), again, 200);
        cases.sees(city.subject(Person.HEALTH), again, 200);
        cases.accept(again).expect(409);
    }

    @ParameterizedTest
    @EnumSource(RepeatVerdict.class)
    void it_opens_when_they_are_determined_to_be_different_people_and_only_then(RepeatVerdict verdict) {
        Submitted again = cases.submitted(RepeatCases.referral(2));

        cases.determine(again, RepeatCases.determination(verdict, earlier)).expect(204);

        cases.sees(unnamed, again, verdict == RepeatVerdict.DIFFERENT_PEOPLE ? 200 : 404);
        cases.sees(city.subject(Person.HEALTH), again, 200);
        cases.accept(again).expect(verdict == RepeatVerdict.SAME_INCIDENT ? 409 : 204);
        cases.sees(unnamed, again, verdict == RepeatVerdict.DIFFERENT_PEOPLE ? 200 : 404);
        assertThat(city.as(Person.CHAIR)
                        .get(city.path("/cases/" + again.caseId() + "/staff-case"))
                        .expect(200)
                        .json()
                        .get("presumed")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void marked_in_the_new_case_itself_it_is_closed_to_its_referrer_and_stays_so() {
        Submitted again = cases.submitted(RepeatCases.referral(2));
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/cases/" + again.caseId() + "/staff-case"),
                        Map.of("named", named(), "reason", "It is her."),
                        1)
                .expect(204);
        cases.sees(city.subject(Person.HEALTH), again, 404);

        cases.determine(again, RepeatCases.determination(RepeatVerdict.DIFFERENT_PEOPLE, earlier))
                .expect(204);

        cases.sees(city.subject(Person.HEALTH), again, 404);
        cases.sees(unnamed, again, 404);
        cases.sees(city.subject(Person.CHAIR), again, 200);
    }

    @Test
    void another_victim_of_the_same_perpetrator_is_taken_for_one_until_the_chair_says_otherwise() {
        Submitted other = cases.submitted(RepeatCases.anotherVictim());

        cases.sees(unnamed, other, 404);
        cases.sees(city.subject(Person.COORDINATOR), other, 200);
        cases.sees(city.subject(Person.HEALTH), other, 200);
        cases.determine(other, Map.of("verdict", "NEW", "reason", "Another victim."))
                .expect(204);
        cases.accept(other).expect(204);
        cases.sees(unnamed, other, 404);

        String mark = city.path("/cases/" + other.caseId() + "/staff-case");
        String version = city.as(Person.CHAIR)
                .get(mark)
                .expect(200)
                .json()
                .get("version")
                .asText();
        city.as(Person.CHAIR)
                .send(
                        "DELETE",
                        mark,
                        Map.of("reason", "He is another of that name."),
                        Map.of("If-Match", "\"" + version + "\""))
                .expect(204);
        cases.sees(unnamed, other, 200);
    }

    @Test
    void it_is_open_to_who_leads_cases_now_where_nobody_who_is_named_does_any_more() {
        UUID chair = city.appoint(city.agency(AgencyKind.POLICE), Role.CHAIR, "The next chair");
        city.end(city.subject(Person.CHAIR));
        cases.sees(chair, cases.submitted(RepeatCases.referral(4)), 200);
        cases.sees(unnamed, cases.submitted(RepeatCases.referral(3)), 404);
        city.end(city.subject(Person.COORDINATOR));

        Submitted again = cases.submitted(RepeatCases.referral(2));

        cases.sees(chair, again, 200);
        cases.sees(unnamed, again, 200);
        cases.sees(city.subject(Person.HOUSING), again, 404);
        city.as(unnamed).get(city.path("/cases/" + earlier.caseId())).expect(404);
    }

    private List<UUID> named() {
        return List.of(city.subject(Person.COORDINATOR), city.subject(Person.CHAIR));
    }
}
