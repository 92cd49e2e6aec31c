package uk.marac.demo;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import uk.marac.DatabaseSettings;
import uk.marac.SecretReference;
import uk.marac.migrations.Migrations;
import uk.marac.migrations.Roles;

/**
 * PostgreSQL from its published binaries, set to lose nothing and to ask everyone for a password; the schema is up to
 * date.
 */
final class DemoPostgres implements AutoCloseable {
    static final String SERVICE_LOGIN = "marac_demo_service";
    private static final String OWNER_LOGIN = "marac_demo_owner";
    private static final String DATABASE = "marac";

    private final DemoFolder folder;
    private final EmbeddedPostgres server;

    private DemoPostgres(DemoFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static DemoPostgres start(DemoFolder folder) throws IOException, SQLException {
        Path data = folder.path("postgres-data");
        stopLeftOver(data.resolve("postmaster.pid"));
        Redirect log = Redirect.appendTo(folder.path("postgres.log").toFile());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.path("postgres").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                // Its defaults are those of throw-away test databases.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_parameter_max_length", "0")
                // These become options of initdb; the later one wins over its own "trust".
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile", folder.secretFile("database-administrator").toString())
                .setConnectConfig("password", folder.secret("database-administrator"))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
        DemoPostgres postgres = new DemoPostgres(folder, server);
        try {
            postgres.prepare();
        } catch (IOException | SQLException | RuntimeException e) {
            postgres.close();
            throw e;
        }
        return postgres;
    }

    /** Without user and password. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    /** As the service connects; not started. */
    ManagedDataSource pool() throws IOException {
        SecretReference password = new SecretReference("file:" + folder.secretFile("database-service"));
        return new DatabaseSettings(url(), SERVICE_LOGIN, password, 4, null, null)
                .pool()
                .build(new MetricRegistry(), "demo");
    }

    DataSource administrator() throws IOException {
        return login(DATABASE, "postgres", "database-administrator");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void prepare() throws IOException, SQLException {
        try (Connection connection =
                        login("postgres", "postgres", "database-administrator").getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
        Roles.create(administrator());
        try (Connection connection = administrator().getConnection();
                Statement statement = connection.createStatement()) {
            makeLogin(statement, OWNER_LOGIN, Roles.OWNER, folder.secret("database-owner"));
            makeLogin(statement, SERVICE_LOGIN, Roles.SERVICE, folder.secret("database-service"));
        }
        Migrations.migrate(login(DATABASE, OWNER_LOGIN, "database-owner"));
    }

    private static void makeLogin(Statement statement, String login, String role, String password) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + login + "'")) {
            statement.execute("CREATE ROLE " + login + " LOGIN INHERIT IN ROLE " + role);
        }
        statement.execute("ALTER ROLE " + login + " PASSWORD '" + password + "'");
    }

    private static boolean exists(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next();
        }
    }

    private DataSource login(String database, String user, String secret) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database);
        source.setUser(user);
        source.setPassword(folder.secret(secret));
        source.setLogServerErrorDetail(false);
        return source;
    }

    /** A demonstration that was killed leaves its server running. */
    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
                });
    }
}
