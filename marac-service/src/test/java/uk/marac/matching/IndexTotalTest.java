package uk.marac.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Superuser;
import uk.marac.testing.TestService;
import uk.marac.testing.Waiting;

/** Somebody with all power over the database, or a restore that left two tables out, takes the index away as a whole. */
@Tag("database")
class IndexTotalTest {

    private static final LocalDate BORN = LocalDate.of(1988, 2, 29);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM marac.blind_posting WHERE area_id = ?; DELETE FROM marac.blind_count WHERE area_id = ?",
                "DELETE FROM marac.blind_count WHERE area_id = ?",
                "DELETE FROM marac.index_total WHERE area_id = ?",
                "INSERT INTO marac.blind_posting VALUES (?, 1, decode(repeat('00', 16), 'hex'), 'x')"
            })
    void an_index_that_is_not_as_large_as_it_was_left_is_seen_by_people_of_other_names_too(String sql) {
        IndexedPeople people = new IndexedPeople(City.open());
        IndexedPeople elsewhere = new IndexedPeople(City.open());
        people.put("Okafor", "Nia", BORN);
        elsewhere.put("Okafor", "Nia", BORN);

        for (String one : sql.split(";")) {
            Superuser.execute(people.city.service.database, one, people.city.area.value());
        }

        assertThatExceptionOfType(IndexAltered.class).isThrownBy(() -> people.put("Adeyemi", "Sade", BORN));
        assertThat(elsewhere.put("Okafor", "Nia", BORN).candidates()).hasSize(1);
    }

    @Test
    void one_from_which_everybody_was_erased_is_empty_and_goes_on() {
        IndexedPeople people = new IndexedPeople(City.open());
        people.erase(people.put("Okafor", "Nia", BORN).caseId());

        people.put("Okafor", "Nia", BORN);
        assertThat(people.put("Okafor", "Nia", BORN).candidates()).hasSize(1);
    }

    @Test
    void while_it_is_altered_health_says_so_and_nothing_of_that_area_is_accepted() {
        try (TestService service = new TestService()) {
            City emptied = City.open(service);
            City whole = City.open(service);
            for (City city : new City[] {emptied, whole}) {
                Referrals.accepted(city, Person.HOUSING, couple());
            }
            assertThat(matcherIsHealthy(service)).isTrue();
            for (String table : new String[] {"blind_posting", "blind_count"}) {
                Superuser.execute(
                        service.database, "DELETE FROM marac." + table + " WHERE area_id = ?", emptied.area.value());
            }

            UUID unseen = refer(emptied);
            UUID seen = refer(whole);
            assertThatExceptionOfType(IndexAltered.class).isThrownBy(() -> service.wiring.matcher.runNow(emptied.area));
            service.wiring.matcher.runNow(whole.area);

            Waiting.until("the alarm", () -> !matcherIsHealthy(service));
            assertThat(accept(emptied, unseen)).isEqualTo(409);
            assertThat(accept(whole, seen)).isEqualTo(204);
        }
    }

    private static boolean matcherIsHealthy(TestService service) {
        return new Api(service.adminAddress(), null)
                .get("/healthcheck")
                .json()
                .at("/matcher/healthy")
                .booleanValue();
    }

    private static UUID refer(City city) {
        return city.as(Person.HEALTH)
                .post(city.path("/referrals"), Referrals.valid())
                .id();
    }

    private static int accept(City city, UUID referral) {
        return Referrals.screen(city, referral, 1, Map.of("decision", "ACCEPT", "reason", "High risk."))
                .status();
    }

    private static Object couple() {
        return Referrals.valid(new Name("Nowak", "Zofia"), BORN, new Name("Nowak", "Piotr"), BORN);
    }
}
