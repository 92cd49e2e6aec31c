package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Refused;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.Cases;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Installation;

@Tag("database")
class BreakGlassTest {

    private static final Map<String, String> REASON = Map.of("reason", "A threat to life tonight");

    @Nested
    class WhileItLasts {
        private final Installation town = new Installation();
        private final AreaId area = town.area;
        private final Actor outsider = outsider();
        private final CaseId one = Cases.open(town.wiring, town.operator(), area, town.agency);
        private final CaseId other = Cases.open(town.wiring, town.operator(), area, town.agency);

        @Test
        void it_opens_one_case_to_one_person_until_the_hours_of_the_protocol_have_run_out() {
            assertThatThrownBy(() -> view(Duration.ZERO, outsider, one)).isInstanceOf(Refused.class);
            var unused = town.wiring.breakGlass.open(outsider, area, one, new BreakGlassRequest("A threat"), null);

            assertThat(view(Duration.ofMinutes(1), outsider, one)).isEqualTo(one);
            assertThat(view(Duration.ofMinutes(179), outsider, one)).isEqualTo(one);
            assertThatThrownBy(() -> view(Duration.ofMinutes(181), outsider, one))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> view(Duration.ofMinutes(1), outsider, other))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> view(Duration.ofMinutes(1), outsider(), one))
                    .isInstanceOf(Refused.class);
            town.close();
        }

        private CaseId view(Duration later, Actor actor, CaseId id) {
            var wiring = town.wiring(Clock.offset(Clock.systemUTC(), later));
            return wiring.gate.read(
                    actor,
                    Permission.VIEW_CASE,
                    Target.of(area, id),
                    tx -> tx.rows(CaseRow.class).withId(id).find().orElseThrow().id());
        }

        private Actor outsider() {
            return town.member(Role.REPRESENTATIVE, town.addAgency("Agency " + UUID.randomUUID()));
        }
    }

    @Nested
    class OverHttp {
        private final City city = City.open();
        private final CaseId one = openCase(CaseState.OPEN);

        @Test
        void it_asks_for_a_fresh_sign_in_and_a_reason() {
            city.as(Person.HOUSING).post(glass(one), REASON).expect(401);
            city.steppedUp(Person.HOUSING)
                    .post(glass(one), Map.of("reason", " "))
                    .expect(422);
            city.steppedUp(Person.HOUSING).post(glass(one), REASON).expect(201);
            city.steppedUp(Person.AUDITOR).post(glass(one), REASON).expect(404);
        }

        @Test
        void it_is_for_those_who_see_by_their_agency_not_for_who_sees_every_case() {
            for (Person person : List.of(Person.COORDINATOR, Person.CHAIR)) {
                city.as(person).get(city.path("/cases/" + one)).expect(200);
                city.steppedUp(person).post(glass(one), REASON).expect(404);
            }
            for (Person person : List.of(Person.HOUSING, Person.IDVA)) {
                city.steppedUp(person).post(glass(one), REASON).expect(201);
            }
            assertThat(city.steppedUp(Person.AUDITOR)
                            .get(city.path("/break-glass"))
                            .json())
                    .hasSize(2);
        }

        @Test
        void a_closed_case_answers_as_one_that_is_not_there() {
            Answer closed = city.steppedUp(Person.HOUSING)
                    .post(glass(openCase(CaseState.CLOSED)), REASON)
                    .expect(404);
            Answer none = city.steppedUp(Person.HOUSING)
                    .post(glass(new CaseId(UUID.randomUUID())), REASON)
                    .expect(404);
            assertThat(closed.bytes()).isEqualTo(none.bytes());
        }

        @Test
        void what_was_not_reviewed_comes_first_and_is_reviewed_once() {
            UUID early = city.steppedUp(Person.HOUSING).post(glass(one), REASON).id();
            UUID late = city.steppedUp(Person.HEALTH).post(glass(one), REASON).id();
            review(early, 2).expect(412);
            review(early, 1).expect(204);
            review(early, 2).expect(409);

            JsonNode queue = city.steppedUp(Person.AUDITOR)
                    .get(city.path("/break-glass"))
                    .expect(200)
                    .json();
            assertThat(queue).hasSize(2);
            assertThat(queue.get(0).get("id").textValue()).isEqualTo(late.toString());
            assertThat(queue.get(0).get("reason").textValue()).isEqualTo("A threat to life tonight");
            assertThat(queue.get(1).get("finding").textValue()).isEqualTo("It was right");
            assertThat(queue.get(1).get("reviewedBy").textValue())
                    .isEqualTo(city.subject(Person.AUDITOR).toString());
        }

        @Test
        void nobody_but_an_auditor_sees_the_queue() {
            city.as(Person.AUDITOR).get(city.path("/break-glass")).expect(401);
            city.steppedUp(Person.COORDINATOR).get(city.path("/break-glass")).expect(404);
            city.steppedUp(Person.ADMINISTRATOR).get(city.path("/break-glass")).expect(404);
        }

        private Answer review(UUID id, long version) {
            return city.steppedUp(Person.AUDITOR)
                    .put(city.path("/break-glass/" + id + "/review"), Map.of("finding", "It was right"), version);
        }

        private String glass(CaseId id) {
            return city.path("/cases/" + id + "/break-glass");
        }

        private CaseId openCase(CaseState state) {
            return Cases.open(
                    city.service.wiring, city.service.operator(), city.area, city.agency(AgencyKind.POLICE), state);
        }
    }
}
