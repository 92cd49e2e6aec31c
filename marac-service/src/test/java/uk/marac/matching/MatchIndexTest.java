package uk.marac.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.marac.matching.IndexedPeople.BORN;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.matching.IndexedPeople.Found;
import uk.marac.testing.City;

@Tag("database")
@Tag("versions")
class MatchIndexTest {

    private final City city = City.open();
    private final IndexedPeople people = new IndexedPeople(city);

    @Test
    void somebody_is_found_by_either_name_with_the_date_of_birth_and_nobody_else_is() {
        Found first = people.put("Okafor", "Nia Grace", BORN);
        people.put("Okafor", "Nia", BORN.plusDays(1));
        people.put("Adeyemi", "Grace", BORN);

        assertThat(people.put("OKAFOR", "Ngozi", BORN).candidates()).containsExactly(first.person());
        assertThat(people.put("Lloyd", "nía", BORN).candidates()).containsExactly(first.person());
    }

    @Test
    void whose_date_of_birth_is_not_known_has_as_many_postings_and_finds_nobody() {
        people.put("Okafor", "Nia", BORN);
        int[] before = {count("blind_posting"), count("blind_count")};

        Found found = people.put("Okafor", "Nia", null);

        assertThat(found.candidates()).isEmpty();
        assertThat(count("blind_posting")).isEqualTo(before[0] + 2);
        assertThat(count("blind_count")).isEqualTo(before[1] + 2);
    }

    @Test
    void two_people_of_one_name_have_labels_and_pointers_that_share_nothing() {
        people.put("Okafor", "Nia", BORN);
        people.put("Okafor", "Nia", BORN);

        List<String> halves = new ArrayList<>();
        for (String posting :
                column("SELECT encode(label, 'hex') || encode(pointer, 'hex') FROM marac.blind_posting")) {
            assertThat(posting).hasSize(2 * (16 + 64));
            for (int i = 0; i + 16 <= posting.length(); i += 16) {
                halves.add(posting.substring(i, i + 16));
            }
        }
        assertThat(halves).hasSize(4 * 10);
        assertThat(new TreeSet<>(halves)).hasSameSizeAs(halves);
    }

    @Test
    void erasing_a_case_leaves_the_others_findable_and_nothing_of_its_own() {
        Found first = people.put("Okafor", "Nia", BORN);
        Found second = people.put("Okafor", "Nia", BORN);
        Found third = people.put("Okafor", "Nia", BORN);
        Found unknown = people.put("Okafor", "Nia", null);

        people.erase(first.caseId());
        people.erase(unknown.caseId());
        assertThat(people.put("Okafor", "Nia", BORN).candidates())
                .containsExactlyInAnyOrder(second.person(), third.person());
    }

    @Test
    void an_index_from_which_everybody_was_erased_is_empty() {
        List<Found> all = List.of(
                people.put("Okafor", "Nia", BORN),
                people.put("Okafor", "Nia", BORN),
                people.put("Okafor", "Nia", null));
        assertThat(count("blind_posting")).isEqualTo(6);

        all.forEach(found -> people.erase(found.caseId()));

        assertThat(count("blind_posting")).isZero();
        assertThat(count("blind_count")).isZero();
        assertThat(count("person_index")).isZero();
    }

    @Test
    void more_people_of_one_name_than_the_first_round_asks_for_are_found_and_the_best_are_opened() {
        Found twin = people.put("Okafor", "Nia", BORN);
        for (int i = 0; i < 40; i++) {
            people.put("Okafor", "Name" + (char) ('a' + i % 26) + (char) ('a' + i / 26), BORN);
        }

        List<uk.marac.id.PersonId> candidates =
                people.put("Okafor", "Nia", BORN).candidates();

        assertThat(candidates).hasSize(20).first().isEqualTo(twin.person());
    }

    @Test
    void a_deleted_posting_is_seen() {
        people.put("Okafor", "Nia", BORN);
        people.put("Okafor", "Nia", BORN);
        people.put("Adeyemi", "Sade", BORN);
        change("DELETE FROM marac.blind_posting WHERE area_id = ? AND label = (SELECT label FROM marac.blind_posting"
                + " WHERE area_id = ? AND NOT label = ANY (SELECT label FROM marac.blind_count)"
                + " ORDER BY label LIMIT 1)");

        assertThatExceptionOfType(IndexAltered.class).isThrownBy(() -> {
            people.put("Okafor", "Nia", BORN);
            people.put("Adeyemi", "Sade", BORN);
        });
    }

    @Test
    void a_counter_put_back_is_seen() {
        people.put("Okafor", "Nia", BORN);
        List<String> counts =
                column("SELECT encode(label, 'hex') || '=' || encode(count, 'hex') FROM marac.blind_count");
        people.put("Okafor", "Nia", BORN);

        for (String earlier : counts) {
            String[] parts = earlier.split("=");
            run("UPDATE marac.blind_count SET count = ? WHERE label = ?", parts[1], parts[0]);
        }

        assertThatExceptionOfType(IndexAltered.class).isThrownBy(() -> people.put("Okafor", "Nia", BORN));
    }

    @Test
    void a_pointer_moved_to_another_label_is_refused() {
        people.put("Okafor", "Nia", BORN);
        assertThat(people.put("Okafor", "Nia", BORN).candidates()).hasSize(1);
        String pointer = column("SELECT encode(pointer, 'hex') FROM marac.blind_posting ORDER BY label")
                .get(0);

        run("UPDATE marac.blind_posting SET pointer = ? WHERE area_id = ?::uuid", pointer, null);

        assertThatExceptionOfType(IndexAltered.class).isThrownBy(() -> people.put("Okafor", "Nia", BORN));
    }

    @Test
    void many_referrals_of_one_name_at_once_lose_nobody() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Found>> running = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            running.add(threads.submit(() -> people.put("Okafor", "Nia", BORN)));
        }
        int found = 0;
        for (Future<Found> put : running) {
            found += put.get().candidates().size();
        }
        threads.shutdown();

        // Of every pair the second finds the first: 12 * 11 / 2.
        assertThat(found).isEqualTo(66);
        assertThat(people.put("Okafor", "Nia", BORN).candidates()).hasSize(12);
    }

    private int count(String table) {
        return column("SELECT id::text FROM (SELECT 1 AS id, area_id FROM marac." + table + ") AS marac_rows")
                .size();
    }

    /** One text column of this area's rows, read past all walls. */
    private List<String> column(String sql) {
        String[] parts = sql.split("(?= ORDER BY)");
        try (Connection connection = city.service.database.admin().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        parts[0] + " WHERE area_id = ?" + (parts.length > 1 ? parts[1] : ""))) {
            query.setObject(1, city.area.value());
            List<String> values = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql) {
        try (Connection connection = city.service.database.admin().getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, city.area.value());
            update.setObject(2, city.area.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql, String hex, @org.jspecify.annotations.Nullable String label) {
        try (Connection connection = city.service.database.admin().getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBytes(1, HexFormat.of().parseHex(hex));
            if (label == null) {
                update.setString(2, city.area.toString());
            } else {
                update.setBytes(2, HexFormat.of().parseHex(label));
            }
            assertThat(update.executeUpdate()).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
