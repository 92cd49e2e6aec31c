package uk.marac.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Superuser;

@Tag("database")
class ReplaysTest {

    private final City city = City.open();

    @Test
    void a_key_is_forgotten_after_a_week_and_not_before() {
        UUID lastWeek = plan("key-of-last-week");
        UUID yesterday = plan("key-of-yesterday");
        age(lastWeek, 8);
        age(yesterday, 6);
        UUID today = plan("key-of-today");

        assertThat(plan("key-of-today")).isEqualTo(today);
        assertThat(plan("key-of-yesterday")).isEqualTo(yesterday);
        assertThat(plan("key-of-last-week")).isNotEqualTo(lastWeek);
    }

    private UUID plan(String key) {
        Map<String, Object> meeting = Map.of(
                "kind",
                "MARAC",
                "startsAt",
                "2099-05-04T09:30:00Z",
                "venue",
                "Town hall",
                "agencies",
                List.of(city.agency(AgencyKind.POLICE)));
        return city.as(Person.COORDINATOR)
                .post(city.path("/meetings"), meeting, key)
                .id();
    }

    private void age(UUID result, int days) {
        int aged = Superuser.execute(
                city.service.database,
                "UPDATE marac.idempotency SET at = at - make_interval(days => ?) WHERE result_id = ?",
                days,
                result);
        assertThat(aged).isEqualTo(1);
    }
}
