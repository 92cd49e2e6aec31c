package uk.marac.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class MembershipTest {

    private final City city = City.open();

    @Test
    void an_administrator_with_a_fresh_sign_in_appoints_a_member_who_can_then_enter() {
        UUID newcomer = UUID.randomUUID();
        city.as(newcomer).get(city.path("/agencies")).expect(404);

        Map<String, Object> request = request(newcomer);
        city.as(Person.ADMINISTRATOR).post(city.path("/members"), request).expect(401);
        UUID member = city.steppedUp(Person.ADMINISTRATOR)
                .post(city.path("/members"), request)
                .id();

        assertThat(member).isNotNull();
        city.as(newcomer).get(city.path("/agencies")).expect(200);
    }

    @Test
    void a_member_whose_membership_ended_is_out_at_the_next_request() {
        UUID newcomer = UUID.randomUUID();
        Api administrator = city.steppedUp(Person.ADMINISTRATOR);
        UUID member =
                administrator.post(city.path("/members"), request(newcomer)).id();
        Api api = city.as(newcomer);
        api.get(city.path("/agencies")).expect(200);

        administrator.delete(city.path("/members/" + member), 2).expect(412);
        api.get(city.path("/agencies")).expect(200);
        administrator.delete(city.path("/members/" + member), 1).expect(204);

        api.get(city.path("/agencies")).expect(404);
    }

    @Test
    void who_may_not_appoint_sees_the_same_bytes_as_for_an_area_that_is_not_there() {
        Api representative = city.steppedUp(Person.HOUSING);
        Answer notYours = representative.post(city.path("/members"), request(UUID.randomUUID()));
        Answer notThere = representative.post("/areas/" + UUID.randomUUID() + "/members", request(UUID.randomUUID()));

        assertThat(notYours.expect(404).bytes()).isEqualTo(notThere.expect(404).bytes());
    }

    @Test
    void the_same_request_twice_under_one_key_makes_one_member() {
        Api administrator = city.steppedUp(Person.ADMINISTRATOR);
        Map<String, Object> request = request(UUID.randomUUID());
        UUID first = administrator
                .post(city.path("/members"), request, "appoint-once")
                .id();
        UUID second = administrator
                .post(city.path("/members"), request, "appoint-once")
                .id();

        assertThat(second).isEqualTo(first);
        administrator
                .post(city.path("/members"), request(UUID.randomUUID()), "appoint-once")
                .expect(422);
    }

    @Test
    void when_an_agency_leaves_its_members_are_out_and_the_others_stay() {
        Api administrator = city.steppedUp(Person.ADMINISTRATOR);
        String housing = city.path("/agencies/" + city.agency(AgencyKind.HOUSING));
        city.as(Person.ADMINISTRATOR).delete(housing, 1).expect(401);
        administrator.delete(housing, 1).expect(204);

        city.as(Person.HOUSING).get(city.path("/agencies")).expect(404);
        city.as(Person.POLICE).get(city.path("/agencies")).expect(200);
        administrator.delete(housing, 2).expect(409);
        administrator.post(city.path("/members"), request(UUID.randomUUID())).expect(422);
    }

    private Map<String, Object> request(UUID subject) {
        return Map.of(
                "subject",
                subject,
                "agency",
                city.agency(AgencyKind.HOUSING).value(),
                "role",
                Role.REPRESENTATIVE,
                "deputy",
                true,
                "name",
                "Nia Okafor-Lloyd");
    }
}
