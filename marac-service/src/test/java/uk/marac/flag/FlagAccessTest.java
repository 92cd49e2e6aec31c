package uk.marac.flag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Said;

/** What a flag opens: itself, names, and the way to log an incident; nothing else of the case. */
@Tag("database")
class FlagAccessTest {

    private final City city = City.open();

    @Test
    void a_flag_opens_itself_and_names_and_nothing_else_of_a_case_in_which_its_agency_has_no_part_any_more() {
        HeardCase heard = HeardCase.withAction(city, AgencyKind.PROBATION, Person.PROBATION);
        JsonNode file = city.as(Person.COORDINATOR).get(heard.file("")).json();
        String flag = heard.flag(Person.PROBATION);
        city.as(Person.PROBATION).get(heard.file("")).expect(200);
        heard.close().expect(201);

        Answer view = city.as(Person.PROBATION).get(flag).expect(200);
        assertThat(view.json().get("state").textValue()).isEqualTo("LIVE");
        assertThat(view.json().get("caseNumber").textValue()).isEqualTo(heard.caseNumber);
        for (JsonNode person : file.get("people")) {
            assertThat(view.json().get("parties").findValuesAsText("surname"))
                    .contains(person.get("surname").textValue());
            assertThat(view.text()).doesNotContain(person.get("bornOn").textValue());
            for (JsonNode address : person.get("addresses")) {
                assertThat(view.text()).doesNotContain(address.get("id").textValue());
                city.as(Person.PROBATION)
                        .get(city.path("/addresses/" + address.get("id").textValue()))
                        .expect(404);
            }
        }
        assertThat(view.text()).doesNotContain("Quiet Lane").doesNotContain("Threats at the door");
        for (String shut : List.of(
                heard.file(""),
                city.path("/referrals/" + heard.referral),
                city.path("/listings/" + heard.listing + "/research"),
                city.path("/listings/" + heard.listing + "/research-return"),
                city.path("/listings/" + heard.listing + "/outcome"),
                heard.file("/closures"))) {
            city.as(Person.PROBATION).get(shut).expect(404);
        }
        assertThat(city.as(Person.PROBATION)
                        .get(heard.meeting("/agenda"))
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(city.as(Person.PROBATION).get(city.path("/cases")).json()).isEmpty();
        heard.place(Person.PROBATION).expect(404);
    }

    @Test
    void each_agency_finds_its_own_flag_and_coordinator_and_chair_find_all() {
        HeardCase heard = HeardCase.heard(city);
        String police = heard.flag(Person.POLICE);
        String housing = heard.flag(Person.HOUSING);
        byte[] nothing = city.as(Person.POLICE)
                .get(city.path("/flags/" + UUID.randomUUID()))
                .expect(404)
                .bytes();

        assertThat(city.as(Person.POLICE).get(housing).expect(404).bytes()).isEqualTo(nothing);
        assertThat(city.as(Person.HOUSING).get(police).expect(404).bytes()).isEqualTo(nothing);
        assertThat(paths(Person.POLICE)).containsExactly(police);
        assertThat(paths(Person.HOUSING)).containsExactly(housing);
        assertThat(paths(Person.HEALTH)).isEmpty();
        assertThat(paths(Person.COORDINATOR)).containsExactlyInAnyOrder(police, housing);
        assertThat(paths(Person.CHAIR)).containsExactlyInAnyOrder(police, housing);
        for (Map.Entry<String, Map<String, Object>> act : Map.<String, Map<String, Object>>of(
                        "/removal", Map.of("reason", "Mine"), "/acknowledgement", acknowledgement(LocalDate.now()))
                .entrySet()) {
            city.as(Person.POLICE)
                    .put(housing + act.getKey(), act.getValue(), 1)
                    .expect(404);
            city.as(Person.COORDINATOR)
                    .put(housing + act.getKey(), act.getValue(), 1)
                    .expect(404);
        }
    }

    @Test
    void a_conflict_of_interest_closes_the_flag_and_its_incidents_to_that_person_only() {
        HeardCase heard = HeardCase.heard(city);
        String flag = heard.flag(Person.POLICE);
        UUID incident = IncidentTest.logged(city, Person.POLICE, flag);
        city.as(Person.COORDINATOR)
                .post(heard.file("/conflicts"), Map.of("nature", "My cousin."))
                .expect(201);

        city.as(Person.COORDINATOR).get(flag).expect(404);
        city.as(Person.COORDINATOR).get(city.path("/incidents/" + incident)).expect(404);
        assertThat(paths(Person.COORDINATOR)).isEmpty();
        assertThat(city.as(Person.COORDINATOR).get(city.path("/incidents")).json())
                .isEmpty();
        city.as(Person.CHAIR).get(flag).expect(200);
        assertThat(city.as(Person.CHAIR).get(city.path("/incidents")).json()).hasSize(1);
    }

    @Test
    void who_knows_a_party_by_a_flag_alone_says_so_there_and_their_colleague_still_sees_it() {
        HeardCase heard = HeardCase.withAction(city, AgencyKind.PROBATION, Person.PROBATION);
        String flag = heard.flag(Person.PROBATION);
        UUID colleague = city.appoint(city.agency(AgencyKind.PROBATION), Role.REPRESENTATIVE, "A colleague");
        heard.close().expect(201);
        Map<String, String> nature = Map.of("nature", "My cousin.");

        city.as(Person.PROBATION).post(heard.file("/conflicts"), nature).expect(404);
        city.as(Person.POLICE).post(flag + "/conflicts", nature).expect(404);
        city.as(Person.PROBATION).post(flag + "/conflicts", nature).expect(201);

        city.as(Person.PROBATION).get(flag).expect(404);
        city.as(colleague).get(flag).expect(200);
    }

    @Test
    void only_an_involved_agency_flags_a_case_that_was_heard_and_only_once_at_a_time() {
        HeardCase heard = HeardCase.inSession(city);
        heard.place(Person.POLICE).expect(409);
        heard.conclude(Said.heard()).expect(204);

        heard.place(Person.HEALTH).expect(404);
        heard.place(Person.COORDINATOR).expect(404);
        String flag = heard.flag(Person.POLICE);
        heard.place(Person.POLICE).expect(409);
        city.as(Person.POLICE)
                .post(heard.file("/flags"), Map.of("agency", city.agency(AgencyKind.HOUSING)))
                .expect(422);

        city.as(Person.POLICE)
                .put(flag + "/removal", Map.of("reason", "On the wrong record"), 1)
                .expect(204);
        city.as(Person.POLICE)
                .put(flag + "/removal", Map.of("reason", "Again"), 2)
                .expect(409);
        heard.place(Person.POLICE).expect(201);
    }

    @Test
    void an_agency_says_on_which_system_its_flag_stands_and_may_correct_it_until_it_is_taken_off() {
        HeardCase heard = HeardCase.heard(city);
        String flag = heard.flag(Person.HOUSING);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));

        city.as(Person.HOUSING)
                .put(flag + "/acknowledgement", acknowledgement(today.plusDays(1)), 1)
                .expect(422);
        city.as(Person.HOUSING)
                .put(flag + "/acknowledgement", acknowledgement(today), 1)
                .expect(204);
        city.as(Person.HOUSING)
                .put(flag + "/acknowledgement", acknowledgement(today), 1)
                .expect(412);
        JsonNode said = city.as(Person.COORDINATOR).get(flag).expect(200).json().get("acknowledgement");
        assertThat(said.get("system").textValue()).isEqualTo("Tenancy records");
        assertThat(said.get("placedBy").textValue()).isEqualTo("Sam Whitlock");
        city.as(Person.HOUSING)
                .put(flag + "/removal", Map.of("reason", "She has moved away"), 2)
                .expect(204);
        city.as(Person.HOUSING)
                .put(flag + "/acknowledgement", acknowledgement(today), 3)
                .expect(409);
        assertThat(city.as(Person.HOUSING).get(flag).json().get("removalReason").textValue())
                .isEqualTo("She has moved away");
    }

    @Test
    void a_month_is_asked_for_with_its_year() {
        String lapsing = city.path("/flags/lapsing");
        city.as(Person.POLICE).get(lapsing).expect(200);
        city.as(Person.POLICE).get(lapsing + "?year=2027&month=4").expect(200);
        city.as(Person.POLICE).get(lapsing + "?month=4").expect(422);
        city.as(Person.POLICE).get(lapsing + "?year=2027").expect(422);
        city.as(Person.POLICE).get(lapsing + "?year=2027&month=13").expect(422);
        city.as(Person.AUDITOR).get(lapsing).expect(404);
    }

    private static Map<String, Object> acknowledgement(LocalDate on) {
        return Map.of("system", "Tenancy records", "placedOn", on, "placedBy", "Sam Whitlock");
    }

    private List<String> paths(Person person) {
        return city.as(person).get(city.path("/flags")).expect(200).json().findValuesAsText("id").stream()
                .map(id -> city.path("/flags/" + id))
                .toList();
    }
}
