package uk.marac.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;

/** Tests that meant to run in a container and ran elsewhere would prove nothing about that version. */
@ExtendWith(DatabaseExtension.class)
@Tag("database")
@Tag("versions")
class ServerTest {

    private static final String CONTAINER = "container:";

    @Test
    void tests_run_on_the_server_that_was_asked_for(TestDatabase database) {
        String wanted = System.getProperty("marac.test.postgres", "");
        List<String> server = Sql.strings(
                database.admin(),
                "SELECT current_setting('server_version')"
                        + " UNION ALL SELECT (current_setting('server_version_num')::int / 10000)::text"
                        + " UNION ALL SELECT (inet_server_addr() << '127.0.0.0/8' OR inet_server_addr() = '::1')::text");
        boolean loopback = Boolean.parseBoolean(server.get(2));
        System.out.printf("PostgreSQL %s, %s%n", server.get(0), loopback ? "on this machine" : "elsewhere");
        if (wanted.startsWith(CONTAINER)) {
            assertThat(server.get(1)).isEqualTo(wanted.substring(CONTAINER.length()));
            assertThat(loopback).as("a container has an address of its own").isFalse();
        } else if (wanted.isEmpty() || wanted.equals("embedded")) {
            assertThat(loopback).isTrue();
        }
    }
}
