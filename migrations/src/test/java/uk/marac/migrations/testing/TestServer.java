package uk.marac.migrations.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A running PostgreSQL and its superuser. */
record TestServer(String host, int port, String user, String password) {

    /** One that was started from binaries, which believes whoever comes from this machine. */
    static TestServer local(int port) {
        return new TestServer("localhost", port, "postgres", "postgres");
    }

    /**
     * @param wanted {@code embedded}, {@code container:<image tag>}, or the JDBC URL of a server with user and password
     *     in it
     */
    static TestServer start(String wanted) {
        if (wanted.isEmpty() || wanted.equals("embedded")) {
            return embedded(Map.of());
        }
        if (wanted.startsWith("container:")) {
            return container(wanted.substring("container:".length()));
        }
        if (wanted.startsWith("jdbc:postgresql:")) {
            return external(wanted);
        }
        throw new IllegalArgumentException("marac.test.postgres is neither embedded, container:TAG nor a JDBC URL");
    }

    /** @param settings of the server, as in its configuration file */
    static TestServer embedded(Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            // Stops with the JVM by its own hook; it leaves the root user behind by itself.
            EmbeddedPostgres postgres = builder.start();
            return local(postgres.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // closed by the hook, after the last test of the JVM
    private static TestServer container(String tag) {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:" + tag);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        postgres.start();
        return new TestServer(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                postgres.getUsername(),
                postgres.getPassword());
    }

    private static TestServer external(String url) {
        Properties parts = Driver.parseURL(url, null);
        if (parts == null) {
            throw new IllegalArgumentException("marac.test.postgres is no JDBC URL that the driver reads");
        }
        return new TestServer(
                parts.getProperty(PGProperty.PG_HOST.getName(), "localhost"),
                Integer.parseInt(parts.getProperty(PGProperty.PG_PORT.getName(), "5432")),
                parts.getProperty(PGProperty.USER.getName(), "postgres"),
                parts.getProperty(PGProperty.PASSWORD.getName(), ""));
    }
}
