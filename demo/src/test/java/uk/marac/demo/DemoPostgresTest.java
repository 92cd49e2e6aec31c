package uk.marac.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What is kept must be kept safely, although the binaries are meant for throw-away databases. */
class DemoPostgresTest {

    @TempDir
    Path temporary;

    @Test
    void it_loses_nothing_asks_for_passwords_and_survives_a_restart() throws Exception {
        try (DemoFolder folder = DemoFolder.open(temporary.resolve("demo"))) {
            try (DemoPostgres first = DemoPostgres.start(folder)) {
                for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                    assertThat(ask(first, "SHOW " + setting)).as(setting).isEqualTo("on");
                }
                assertThat(ask(first, "SHOW password_encryption")).isEqualTo("scram-sha-256");
                assertThat(ask(first, "SHOW listen_addresses")).isEqualTo("localhost");
                assertWrongPasswordIsRefused(first);
                assertThat(ask(first, "COMMENT ON DATABASE marac IS 'kept'; SELECT 'done'"))
                        .isEqualTo("done");
            }
            try (DemoPostgres second = DemoPostgres.start(folder)) {
                assertThat(ask(
                                second,
                                "SELECT shobj_description(oid, 'pg_database') FROM pg_database"
                                        + " WHERE datname = 'marac'"))
                        .isEqualTo("kept");
            }
        }
    }

    private static void assertWrongPasswordIsRefused(DemoPostgres postgres) {
        PGSimpleDataSource wrong = new PGSimpleDataSource();
        wrong.setUrl(postgres.url());
        wrong.setUser("postgres");
        wrong.setPassword("wrong");
        assertThatThrownBy(wrong::getConnection)
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("28P01"));
    }

    private static String ask(DemoPostgres postgres, String question) throws IOException, SQLException {
        try (Connection connection = postgres.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            boolean isResult = statement.execute(question);
            if (!isResult) {
                assertThat(statement.getMoreResults()).isTrue();
            }
            try (ResultSet answer = statement.getResultSet()) {
                assertThat(answer.next()).isTrue();
                return answer.getString(1);
            }
        }
    }
}
