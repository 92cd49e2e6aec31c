package uk.marac.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;
import uk.marac.testing.Rows;
import uk.marac.testing.Superuser;

/** While the database takes no entry, whoever asks for whatever is told to come later, and only that. */
@Tag("database")
class UnwrittenEntryTest {

    private static final String NO_ROOM = "CREATE FUNCTION public.no_room() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RAISE EXCEPTION ''could not extend file'' USING ERRCODE = ''53100''; END'";

    private final City city = City.open();
    private final City neighbour = City.open();
    private final String key = "key-" + UUID.randomUUID();

    @Test
    void without_room_for_an_entry_nothing_is_shown_done_or_refused() throws Exception {
        Map<String, Long> rows = Rows.counts(city);
        int entries = entries();
        Superuser.execute(city.service.database, NO_ROOM);
        try {
            Superuser.execute(
                    city.service.database,
                    "CREATE TRIGGER no_room BEFORE INSERT ON marac.audit_entry FOR EACH ROW WHEN (NEW.area_id = '"
                            + city.area + "') EXECUTE FUNCTION public.no_room()");

            assertAllAreToComeLater();
            neighbour.as(Person.COORDINATOR).get(neighbour.path("/members")).expect(200);
        } finally {
            Superuser.execute(city.service.database, "DROP FUNCTION public.no_room() CASCADE");
        }

        assertThat(Rows.counts(city)).isEqualTo(rows);
        assertThat(entries()).isEqualTo(entries);
        assertAllIsAsUsual();
    }

    /** As while an index is built: reading goes on, writing waits for longer than the service lets anything wait. */
    @Test
    void while_entries_wait_too_long_for_a_lock_nothing_is_shown_done_or_refused() throws Exception {
        Map<String, Long> rows = Rows.counts(city);
        int entries = entries();
        try (Connection locking = city.service.database.admin().getConnection();
                Statement statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("LOCK TABLE marac.audit_entry IN SHARE MODE");

            assertAllAreToComeLater();
            locking.rollback();
        }

        assertThat(Rows.counts(city)).isEqualTo(rows);
        assertThat(entries()).isEqualTo(entries);
        assertAllIsAsUsual();
    }

    /** What is asked for, by the status that it has when entries can be written. */
    private Map<Integer, Callable<Answer>> requests() {
        Map<Integer, Callable<Answer>> requests = new LinkedHashMap<>();
        requests.put(200, () -> city.as(Person.COORDINATOR).get(city.path("/members")));
        requests.put(201, this::makeAgency);
        requests.put(404, () -> city.as(Person.HEALTH).get(city.path("/members")));
        requests.put(401, () -> city.as(Person.ADMINISTRATOR)
                .delete(city.path("/agencies/" + city.agency(AgencyKind.POLICE)), 1));
        requests.put(409, () -> city.as(Person.ADMINISTRATOR)
                .post(city.path("/agencies"), Map.of("kind", AgencyKind.POLICE, "name", "POLICE of the city")));
        return requests;
    }

    /** All at once, since each waits for as long as it may. */
    private void assertAllAreToComeLater() throws Exception {
        List<String> said = new ArrayList<>();
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            for (Future<Answer> asked : callers.invokeAll(requests().values())) {
                Answer answer = asked.get().expect(503);
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                said.add(answer.text());
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(said).hasSize(5).containsOnly(said.get(0));
        assertThat(said.get(0)).contains("urn:marac:problem:unavailable").doesNotContain("Member");
    }

    /** The key of what was not made makes it now. */
    private void assertAllIsAsUsual() throws Exception {
        for (var request : requests().entrySet()) {
            request.getValue().call().expect(request.getKey());
        }
        UUID made = makeAgency().id();
        assertThat(city.as(Person.COORDINATOR).get(city.path("/agencies")).text())
                .containsOnlyOnce("Unwritten")
                .contains(made.toString());
    }

    private Answer makeAgency() {
        return city.as(Person.ADMINISTRATOR)
                .post(city.path("/agencies"), Map.of("kind", AgencyKind.EDUCATION, "name", "Unwritten"), key);
    }

    private int entries() {
        return Entries.of(city.service, city.area).size();
    }
}
