package uk.marac.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;

@Tag("database")
class DeclarationTest {

    private final City city = City.open();
    private final Sitting sitting = Sitting.agendaSent(city, 1);

    @Test
    void a_meeting_is_opened_only_by_who_has_signed_for_themselves_for_this_meeting() {
        Sitting other = Sitting.agendaSent(city, 1);
        other.sign(Person.CHAIR);
        sitting.sign(Person.COORDINATOR);

        assertThat(city.as(Person.CHAIR)
                        .post(sitting.path("/opening"), Map.of())
                        .expect(409)
                        .text())
                .contains("declaration");
        city.as(Person.COORDINATOR).post(sitting.path("/opening"), Map.of()).expect(204);
    }

    @Test
    void who_records_in_session_must_have_signed() {
        sitting.sign(Person.CHAIR);
        city.as(Person.CHAIR).post(sitting.path("/opening"), Map.of()).expect(204);
        var action = Said.action(city.agency(AgencyKind.HOUSING), false);
        var apologies = Map.of("status", "APOLOGIES", "people", List.of());
        String housing = "/attendance/" + city.agency(AgencyKind.HOUSING);

        var coordinator = city.as(Person.COORDINATOR);
        coordinator.post(sitting.listing(0, "/actions"), action).expect(409);
        coordinator.put(sitting.listing(0, "/outcome"), Said.heard(), 1).expect(409);
        coordinator.put(sitting.path(housing), apologies).expect(409);

        sitting.sign(Person.COORDINATOR);
        assertThat(coordinator.post(sitting.listing(0, "/actions"), action).id())
                .isNotNull();
        coordinator.put(sitting.listing(0, "/outcome"), Said.heard(), 1).expect(204);
        coordinator.put(sitting.path(housing), apologies).expect(204);
    }

    @Test
    void one_signs_the_text_in_force_and_sees_when() {
        var housing = city.as(Person.HOUSING);
        assertThat(housing.get(sitting.path("/declaration"))
                        .expect(200)
                        .json()
                        .get("signedAt")
                        .isNull())
                .isTrue();
        housing.put(sitting.path("/declaration"), Map.of("textVersion", 9)).expect(409);
        sitting.sign(Person.HOUSING);
        String first =
                housing.get(sitting.path("/declaration")).json().get("signedAt").textValue();
        sitting.sign(Person.HOUSING);

        assertThat(housing.get(sitting.path("/declaration"))
                        .json()
                        .get("signedAt")
                        .textValue())
                .isEqualTo(first);
        assertThat(city.as(Person.HEALTH)
                        .get(sitting.path("/declaration"))
                        .json()
                        .get("signedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void attendance_shows_who_came_and_who_signed() {
        sitting.inSession();
        sitting.sign(Person.HOUSING);
        var here = Map.of(
                "status",
                "PRESENT",
                "people",
                List.of(
                        person("Member HOUSING", city.subject(Person.HOUSING), false, false),
                        person("A student", null, true, true),
                        person("A visitor", null, true, false)));
        String path = sitting.path("/attendance/" + city.agency(AgencyKind.HOUSING));
        var chair = city.as(Person.CHAIR);
        chair.put(path, here).expect(204);
        chair.put(path, here).expect(428);
        chair.put(path, here, 7).expect(412);
        assertThat(chair.put(path, here, 1).expect(204).version()).isEqualTo(2);

        var view = city.as(Person.HEALTH)
                .get(sitting.path("/attendance"))
                .expect(200)
                .json();
        assertThat(view.get("agencies").size()).isOne();
        assertThat(view.get("agencies").get(0).get("people").findValuesAsText("signed"))
                .containsExactly("true", "true", "false");
        assertThat(view.get("signatures").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Member COORDINATOR", "Member CHAIR", "Member HOUSING");
    }

    @Test
    void attendance_that_cannot_be_is_refused() {
        String path = sitting.path("/attendance/" + city.agency(AgencyKind.HOUSING));
        var here = Map.of("status", "PRESENT", "people", List.of(person("Somebody", null, false, true)));
        city.as(Person.CHAIR).put(path, here).expect(409);
        sitting.inSession();
        var chair = city.as(Person.CHAIR);
        var stranger = person("Member HEALTH", city.subject(Person.HEALTH), false, false);
        chair.put(path, Map.of("status", "PRESENT", "people", List.of(stranger)))
                .expect(422);
        chair.put(path, Map.of("status", "PRESENT", "people", List.of())).expect(422);
        chair.put(sitting.path("/attendance/" + UUID.randomUUID()), here).expect(404);
        city.as(Person.HOUSING).put(path, here).expect(404);
        chair.put(path, here).expect(204);
    }

    private static Map<String, Object> person(
            String name, @org.jspecify.annotations.Nullable UUID subject, boolean observer, boolean signedOnPaper) {
        Map<String, Object> person =
                new java.util.HashMap<>(Map.of("name", name, "observer", observer, "signedOnPaper", signedOnPaper));
        if (subject != null) {
            person.put("subject", subject);
        }
        return person;
    }
}
