package uk.marac.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import uk.marac.migrations.Migrations;
import uk.marac.migrations.Roles;

/** PostgreSQL for one run, set to lose nothing, as in production. */
final class PostgresServer implements AutoCloseable {

    static final String SERVICE_LOGIN = "marac_benchmark_service";
    static final String PASSWORD = "benchmark";
    private static final String OWNER_LOGIN = "marac_benchmark_owner";

    private final EmbeddedPostgres server;

    PostgresServer() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                // Its defaults are those of throw-away test databases.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD)
                .start();
        execute(login("postgres", "postgres"), "CREATE DATABASE marac_roles");
        Roles.create(login("marac_roles", "postgres"));
        for (String login : new String[] {OWNER_LOGIN, SERVICE_LOGIN}) {
            String role = login.equals(OWNER_LOGIN) ? Roles.OWNER : Roles.SERVICE;
            execute(
                    login("postgres", "postgres"),
                    "CREATE ROLE " + login + " LOGIN INHERIT PASSWORD '" + PASSWORD + "' IN ROLE " + role);
        }
    }

    /** Makes a database with the whole schema. */
    void create(String database) throws SQLException {
        execute(login("postgres", "postgres"), "CREATE DATABASE " + database);
        Roles.create(superuser(database));
        Migrations.migrate(login(database, OWNER_LOGIN));
    }

    /** Makes a database with the same rows as another, to which nobody is connected. */
    void copy(String database, String copy) throws SQLException {
        execute(login("postgres", "postgres"), "CREATE DATABASE " + copy + " TEMPLATE " + database);
        Roles.create(superuser(copy));
    }

    /** Without user and password. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** COPY into tables with row security is for superusers only. */
    DataSource superuser(String database) {
        return login(database, "postgres");
    }

    static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        // Otherwise the server may need longer to stop than it is given.
        execute(superuser("postgres"), "CHECKPOINT");
        server.close();
    }

    private DataSource login(String database, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source;
    }
}
