package uk.marac.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;

/** The key store as the service sees it: functions only, and one area at a time. */
@ExtendWith(DatabaseExtension.class)
@Tag("database")
@Tag("versions")
class KeystoreTest {

    private static final UUID HERE = new UUID(1, 1);
    private static final UUID THERE = new UUID(2, 2);
    private static final UUID CASE = new UUID(3, 1);
    private static final UUID OTHER_CASE = new UUID(3, 2);
    private static final UUID NIL = new UUID(0, 0);
    private static final UUID POLICE = new UUID(4, 1);
    private static final UUID HEALTH = new UUID(4, 2);

    @Test
    void a_key_is_found_by_what_it_opens_and_its_neighbours_are_not(TestDatabase database) {
        put(database, HERE, "CASE", CASE, NIL, 1, "mine");
        put(database, HERE, "CASE", CASE, NIL, 2, "mine-2");
        put(database, HERE, "PERSON", CASE, NIL, 1, "other kind");
        put(database, HERE, "CASE", OTHER_CASE, NIL, 1, "other case");
        put(database, HERE, "AGENCY", CASE, POLICE, 1, "agency's");
        put(database, THERE, "CASE", CASE, NIL, 1, "other area");

        assertThat(keys(database, "'CASE'", "'" + CASE + "'", "'" + NIL + "'"))
                .containsExactlyInAnyOrder("mine", "mine-2");
        assertThat(keys(
                        database,
                        "'CASE', 'AGENCY', 'CASE'",
                        "'%s', '%s', '%s'".formatted(CASE, CASE, CASE),
                        "'%s', '%s', '%s'".formatted(NIL, POLICE, NIL)))
                .containsExactlyInAnyOrder("mine", "mine-2", "agency's");
    }

    @Test
    void a_key_put_twice_is_refused_and_the_first_stays(TestDatabase database) {
        put(database, HERE, "CASE", CASE, NIL, 1, "first");
        Sql.refusedIn(HERE, database.service(), "23505", putting(HERE, "CASE", CASE, NIL, 1, "second"));
        assertThat(keys(database, "'CASE'", "'" + CASE + "'", "'" + NIL + "'")).containsExactly("first");
    }

    @Test
    void a_key_is_rewrapped_only_over_the_bytes_that_were_read(TestDatabase database) {
        put(database, HERE, "CASE", CASE, NIL, 1, "old");
        put(database, HERE, "CASE", CASE, NIL, 2, "old");
        String rewrap = "SELECT keystore.rewrap_data_key('%s', 'CASE', '%s', '%s', 1, '%s', '%s')";
        assertThat(Sql.in(HERE, database.service(), rewrap.formatted(HERE, CASE, NIL, "stale", "lost")))
                .containsExactly("f");
        assertThat(Sql.in(HERE, database.service(), rewrap.formatted(HERE, CASE, NIL, "old", "new")))
                .containsExactly("t");
        assertThat(keys(database, "'CASE'", "'" + CASE + "'", "'" + NIL + "'")).containsExactlyInAnyOrder("new", "old");
    }

    @Test
    void destruction_returns_what_it_destroyed_and_leaves_the_rest(TestDatabase database) {
        put(database, HERE, "CASE", CASE, NIL, 1, "case");
        put(database, HERE, "AGENCY", CASE, POLICE, 1, "police");
        put(database, HERE, "AGENCY", CASE, HEALTH, 1, "health");
        put(database, HERE, "AGENCY", OTHER_CASE, POLICE, 1, "kept");
        put(database, THERE, "CASE", CASE, NIL, 1, "elsewhere");

        String destroy = "SELECT kind || agency FROM keystore.destroy_data_keys('%s', ARRAY['CASE', 'AGENCY'],"
                + " ARRAY['%s', '%s']::uuid[], ARRAY['%s', NULL]::uuid[])";
        assertThat(Sql.in(HERE, database.service(), destroy.formatted(HERE, CASE, CASE, NIL)))
                .containsExactlyInAnyOrder("CASE" + NIL, "AGENCY" + POLICE, "AGENCY" + HEALTH);
        assertThat(Sql.strings(database.admin(), "SELECT convert_from(wrapped, 'UTF8') FROM keystore.data_key"))
                .containsExactlyInAnyOrder("kept", "elsewhere");
    }

    @Test
    void rotation_walks_every_key_of_the_area_once(TestDatabase database) {
        put(database, HERE, "AGENCY", CASE, POLICE, 1, "1");
        put(database, HERE, "AGENCY", CASE, HEALTH, 1, "2");
        put(database, HERE, "CASE", CASE, NIL, 1, "3");
        put(database, THERE, "CASE", CASE, NIL, 1, "elsewhere");
        String page = "SELECT convert_from(wrapped, 'UTF8') FROM keystore.data_keys_after('%s', %s, 2)";
        assertThat(Sql.in(HERE, database.service(), page.formatted(HERE, "'', '%s', '%s', 0".formatted(NIL, NIL))))
                .containsExactly("1", "2");
        assertThat(Sql.in(
                        HERE,
                        database.service(),
                        page.formatted(HERE, "'AGENCY', '%s', '%s', 1".formatted(CASE, HEALTH))))
                .containsExactly("3");
    }

    @Test
    void more_than_two_thousand_keys_at_once_are_refused(TestDatabase database) {
        String ask = "SELECT * FROM keystore.data_keys('%1$s', array_fill('CASE'::text, ARRAY[%2$d]),"
                + " array_fill('%1$s'::uuid, ARRAY[%2$d]), array_fill('%1$s'::uuid, ARRAY[%3$d]))";
        assertThat(Sql.in(HERE, database.service(), ask.formatted(HERE, 2000, 2000)))
                .isEmpty();
        Sql.refusedIn(HERE, database.service(), "22023", ask.formatted(HERE, 2001, 2001));
        Sql.refusedIn(HERE, database.service(), "22023", ask.formatted(HERE, 2, 1));
    }

    @Test
    void area_keys_secrets_and_tombstones_come_back_as_they_were_put(TestDatabase database) {
        Sql.in(HERE, database.service(), "SELECT keystore.put_area_key('%s', 1, 'area')".formatted(HERE));
        Sql.in(
                HERE,
                database.service(),
                "SELECT keystore.put_secret('%s', 'AUDIT', '%s', 1, 'audit')".formatted(HERE, CASE));
        Sql.in(
                HERE,
                database.service(),
                "SELECT keystore.put_secret('%s', 'INDEX', '%s', 1, 'index')".formatted(HERE, CASE));
        Sql.in(HERE, database.service(), "SELECT keystore.put_tombstone('%s', '%s', 'seal')".formatted(HERE, CASE));

        assertThat(bytes(database, "wrapped FROM keystore.area_keys('%s')".formatted(HERE)))
                .containsExactly("area");
        assertThat(bytes(
                        database,
                        "wrapped FROM keystore.secrets('%s', 'AUDIT', ARRAY['%s']::uuid[])".formatted(HERE, CASE)))
                .containsExactly("audit");
        assertThat(bytes(
                        database,
                        "seal FROM keystore.tombstones('%s', ARRAY['%s', '%s']::uuid[])".formatted(HERE, CASE, NIL)))
                .containsExactly("seal");
        assertThat(bytes(database, "seal FROM keystore.tombstones('%s', ARRAY['%s']::uuid[])".formatted(HERE, NIL)))
                .isEmpty();
    }

    @Test
    void the_start_up_check_reads_headers_of_every_area_and_no_more(TestDatabase database) {
        put(database, HERE, "CASE", CASE, NIL, 1, "v1 secret");
        put(database, HERE, "CASE", OTHER_CASE, NIL, 1, "v1 other");
        put(database, THERE, "CASE", CASE, NIL, 1, "v2 secret");
        assertThat(bytes(database, "header FROM keystore.referenced_versions(2)"))
                .containsExactlyInAnyOrder("v1", "v2");
        Sql.refusedIn(HERE, database.service(), "22023", "SELECT * FROM keystore.referenced_versions(33)");
        Sql.refusedIn(HERE, database.service(), "22023", "SELECT * FROM keystore.referenced_versions(0)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "put_area_key('%1$s', 1, '')",
                "rewrap_area_key('%1$s', 1, '', '')",
                "area_keys('%1$s')",
                "put_data_key('%1$s', 'CASE', '%1$s', '%1$s', 1, '')",
                "rewrap_data_key('%1$s', 'CASE', '%1$s', '%1$s', 1, '', '')",
                "data_keys('%1$s', '{}', '{}', '{}')",
                "data_keys_after('%1$s', '', '%1$s', '%1$s', 0, 1)",
                "destroy_data_keys('%1$s', '{}', '{}', '{}')",
                "put_secret('%1$s', 'AUDIT', '%1$s', 1, '')",
                "rewrap_secret('%1$s', 'AUDIT', '%1$s', 1, '', '')",
                "secrets('%1$s', 'AUDIT', '{}')",
                "put_tombstone('%1$s', '%1$s', '')",
                "tombstones('%1$s', '{}')"
            })
    void every_function_works_in_its_own_area_and_refuses_another(String call, TestDatabase database) {
        String select = "SELECT keystore." + call;
        Sql.in(HERE, database.service(), select.formatted(HERE));
        Sql.refusedIn(HERE, database.service(), "42501", select.formatted(THERE));
        Sql.refused(database.service(), "42501", select.formatted(HERE));
    }

    @Test
    void the_list_of_functions_above_is_whole(TestDatabase database) {
        assertThat(Sql.strings(
                        database.admin(),
                        "SELECT proname FROM pg_proc WHERE pronamespace = 'keystore'::regnamespace"
                                + " AND has_function_privilege('marac_service', oid, 'EXECUTE')"))
                .hasSize(14)
                .contains("referenced_versions")
                .doesNotContain("require_area", "require_asked");
    }

    private static void put(
            TestDatabase database, UUID area, String kind, UUID scope, UUID agency, int generation, String wrapped) {
        Sql.in(area, database.service(), putting(area, kind, scope, agency, generation, wrapped));
    }

    private static String putting(UUID area, String kind, UUID scope, UUID agency, int generation, String wrapped) {
        return "SELECT keystore.put_data_key('%s', '%s', '%s', '%s', %d, '%s')"
                .formatted(area, kind, scope, agency, generation, wrapped.replace("'", "''"));
    }

    private static List<String> keys(TestDatabase database, String kinds, String scopes, String agencies) {
        return bytes(
                database,
                "wrapped FROM keystore.data_keys('%s', ARRAY[%s], ARRAY[%s]::uuid[], ARRAY[%s]::uuid[])"
                        .formatted(HERE, kinds, scopes, agencies));
    }

    private static List<String> bytes(TestDatabase database, String column) {
        return Sql.in(
                HERE, database.service(), "SELECT convert_from(" + column.replaceFirst(" FROM", ", 'UTF8') FROM"));
    }
}
