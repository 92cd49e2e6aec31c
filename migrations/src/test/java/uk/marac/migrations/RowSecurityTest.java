package uk.marac.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;

@ExtendWith(DatabaseExtension.class)
@Tag("database")
@Tag("versions")
class RowSecurityTest {

    private static final UUID HERE = new UUID(1, 1);
    private static final UUID THERE = new UUID(2, 2);
    private static final String ENTRY = """
            INSERT INTO marac.audit_entry (area_id, id, at, actor_id, permission, outcome, request_id, entry, mac)
            VALUES ('%s', gen_random_uuid(), now(), gen_random_uuid(), 'READ_CASE', 'DONE', gen_random_uuid(),
                    'entry', sha256('mac'))
            """;

    private final TestDatabase database;

    RowSecurityTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void one_entry_in_each_area() {
        Sql.run(database.admin(), "TRUNCATE marac.audit_entry CASCADE");
        Sql.in(HERE, database.service(), ENTRY.formatted(HERE));
        Sql.in(THERE, database.service(), ENTRY.formatted(THERE));
    }

    @Test
    void an_area_reads_its_own_rows_and_no_others() {
        String areas = "SELECT area_id FROM marac.audit_entry";
        assertThat(Sql.in(HERE, database.service(), areas)).containsExactly(HERE.toString());
        assertThat(Sql.in(THERE, database.service(), areas)).containsExactly(THERE.toString());
        assertThat(Sql.strings(database.admin(), areas)).hasSize(2);
    }

    @Test
    void an_empty_setting_reads_nothing() {
        assertThat(Sql.strings(database.service(), "SELECT id FROM marac.audit_entry"))
                .isEmpty();
    }

    @Test
    void a_session_that_never_set_an_area_reads_nothing() throws SQLException {
        try (Connection connection = database.service().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT current_setting('marac.area', true) IS NULL, (SELECT count(*) FROM marac.audit_entry)")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
            assertThat(rows.getLong(2)).isZero();
        }
    }

    @Test
    void a_row_of_another_area_cannot_be_written() {
        Sql.refusedIn(HERE, database.service(), "42501", ENTRY.formatted(THERE));
        Sql.refused(database.service(), "42501", ENTRY.formatted(HERE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE marac.audit_entry SET outcome = 'UNDONE'",
                "DELETE FROM marac.audit_entry",
                "TRUNCATE marac.audit_entry CASCADE",
                "UPDATE marac.audit_opening SET opening = ''",
                "DELETE FROM marac.audit_opening",
                "UPDATE marac.log_checkpoint SET root = sha256('other')",
                "DELETE FROM marac.log_checkpoint",
                "UPDATE marac.log_cosignature SET line = 'other'",
                "DELETE FROM marac.log_cosignature",
                "UPDATE marac.log_batch SET first = 9",
                "DELETE FROM marac.log_batch",
                "DELETE FROM marac.log_tile",
                "DELETE FROM marac.log_head",
                "DELETE FROM marac.log_case_seq",
                "DELETE FROM marac.row_head",
                "UPDATE marac.row_head SET area_id = area_id",
                "SELECT * FROM keystore.area_key",
                "SELECT * FROM keystore.data_key",
                "SELECT * FROM keystore.secret",
                "SELECT * FROM keystore.tombstone",
                "SELECT * FROM marac.blind_posting_1",
                "CREATE TABLE marac.mine (id uuid)",
                "CREATE TABLE public.mine (id uuid)",
                "CREATE TEMPORARY TABLE mine (id uuid)",
                "ALTER TABLE marac.audit_entry DISABLE ROW LEVEL SECURITY",
                "SET ROLE marac_owner",
                "SET ROLE marac_keys"
            })
    void the_service_may_not(String statement) {
        Sql.refusedIn(HERE, database.service(), "42501", statement);
    }

    @Test
    void the_service_may_drain_the_queue_and_move_the_head_of_its_own_area_only() {
        for (UUID area : List.of(HERE, THERE)) {
            Sql.in(
                    area,
                    database.service(),
                    "INSERT INTO marac.audit_staged SELECT area_id, id FROM marac.audit_entry");
            Sql.in(
                    area,
                    database.service(),
                    "INSERT INTO marac.log_head VALUES ('%s', 'log', 0, now())".formatted(area));
        }
        Sql.in(HERE, database.service(), "DELETE FROM marac.audit_staged");
        Sql.in(HERE, database.service(), "UPDATE marac.log_head SET size = 1");
        assertThat(Sql.strings(database.admin(), "SELECT area_id FROM marac.audit_staged"))
                .containsExactly(THERE.toString());
        assertThat(Sql.strings(database.admin(), "SELECT area_id FROM marac.log_head WHERE size = 1"))
                .containsExactly(HERE.toString());
        Sql.run(database.admin(), "DELETE FROM marac.log_head");
    }

    @Test
    void row_security_still_uses_the_whole_key() {
        Sql.run(database.admin(), """
                INSERT INTO marac.blind_posting
                SELECT '%s', 1, substring(sha256(n::text::bytea) FOR 16), 'pointer' FROM generate_series(1, 5000) AS n;
                ANALYZE marac.blind_posting
                """.formatted(HERE));
        String plan = "EXPLAIN SELECT pointer FROM marac.blind_posting"
                + " WHERE epoch = 1 AND label = ANY (ARRAY[sha256('a'), sha256('b')])";
        assertThat(String.join("\n", Sql.in(HERE, database.service(), plan)))
                .containsPattern("Index Cond: \\(\\(?area_id = .*label = ANY");
    }
}
