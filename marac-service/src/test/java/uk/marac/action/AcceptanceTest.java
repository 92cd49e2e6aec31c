package uk.marac.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Sitting;

/** An agency owns an action from the meeting on; who in it does it is known once it accepts. */
@Tag("database")
class AcceptanceTest {

    private final City city = City.open();
    private final Sitting sitting = Sitting.agendaSent(city, 1).inSession();
    private final UUID health = sitting.agree(AgencyKind.PRIMARY_CARE);
    private final UUID housing = sitting.agree(AgencyKind.HOUSING);

    @Test
    void it_names_who_does_it_and_the_other_action_has_nobody_yet() {
        accept(health, " ", 1, 422);
        accept(health, "Nurse Adeyemi", 2, 412);
        accept(housing, "Nurse Adeyemi", 1, 404);
        accept(health, "Nurse Adeyemi", 1, 204);

        assertThat(see(health).get("ownerName").textValue()).isEqualTo("Nurse Adeyemi");
        assertThat(see(health).get("acceptedAt").isNull()).isFalse();
        assertThat(see(health).get("state").textValue()).isEqualTo("OPEN");
        assertThat(see(housing).get("ownerName").isNull()).isTrue();
        assertThat(see(housing).get("acceptedAt").isNull()).isTrue();
    }

    @Test
    void it_hands_it_over_to_another_person() {
        accept(health, "Nurse Adeyemi", 1, 204);
        accept(health, "Dr Fenwick", 2, 204);

        assertThat(see(health).get("ownerName").textValue()).isEqualTo("Dr Fenwick");
    }

    private void accept(UUID action, String name, long version, int status) {
        city.as(Person.HEALTH)
                .put(sitting.action(action) + "/acceptance", Map.of("ownerName", name), version)
                .expect(status);
    }

    private JsonNode see(UUID action) {
        return city.as(Person.COORDINATOR)
                .get(sitting.action(action))
                .expect(200)
                .json();
    }
}
