package uk.marac.migrations.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import uk.marac.migrations.Migrations;
import uk.marac.migrations.Roles;

/**
 * A database of its own on the server that {@code -Dmarac.test.postgres} names: {@code embedded} (the default),
 * {@code container:18}, or {@code jdbc:postgresql://host:port/?user=…&password=…} of a superuser. Closing drops it.
 */
public final class TestDatabase implements AutoCloseable {

    public static final String OWNER_LOGIN = "marac_test_owner";
    public static final String SERVICE_LOGIN = "marac_test_service";
    public static final String PASSWORD = "for-tests-only";

    private final TestServer server;
    private final String name;
    private final boolean goesWithItsServer;

    private TestDatabase(TestServer server, String name, boolean goesWithItsServer) {
        this.server = server;
        this.name = name;
        this.goesWithItsServer = goesWithItsServer;
    }

    /** With roles and the whole schema; copied from a template, so quick. */
    public static TestDatabase fresh() {
        return create(Template.SERVER, " TEMPLATE " + Template.NAME);
    }

    /** With roles and nothing else. */
    public static TestDatabase empty() {
        return create(Template.SERVER, "");
    }

    /**
     * With roles and the whole schema, on an embedded server of its own, whatever {@code -Dmarac.test.postgres} says.
     *
     * @param settings of the server, as in its configuration file
     */
    public static TestDatabase onServerOfItsOwn(Map<String, String> settings) {
        return madeOn(TestServer.embedded(settings));
    }

    /** With roles and the whole schema, on a server that has neither. */
    static TestDatabase madeOn(TestServer server) {
        makeRoles(server);
        TestDatabase database = create(server, "");
        Migrations.migrate(database.owner());
        return database;
    }

    /** The same database on a server that was started from a copy of its data, and with which it ends. */
    TestDatabase copiedTo(TestServer copy) {
        return new TestDatabase(copy, name, true);
    }

    /** Superuser of the server. */
    public DataSource admin() {
        return login(server.user(), server.password());
    }

    /** The login that migrates. */
    public DataSource owner() {
        return login(OWNER_LOGIN, PASSWORD);
    }

    /** The login that serves. */
    public DataSource service() {
        return login(SERVICE_LOGIN, PASSWORD);
    }

    /** For pools: with {@link #SERVICE_LOGIN} or {@link #OWNER_LOGIN}, and {@link #PASSWORD}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + name + "?logServerErrorDetail=false";
    }

    /** An unpooled connection source for any login of the server. */
    public DataSource login(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        if (!goesWithItsServer) {
            execute(maintenance(server), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    }

    private static TestDatabase create(TestServer server, String template) {
        TestDatabase database = new TestDatabase(
                server, "marac_test_" + UUID.randomUUID().toString().replace("-", ""), false);
        execute(maintenance(server), "CREATE DATABASE " + database.name + template);
        // A copy does not take over what was granted on the database itself.
        Roles.create(database.admin());
        return database;
    }

    private static void makeRoles(TestServer server) {
        Roles.create(maintenance(server));
        makeLogin(server, OWNER_LOGIN, Roles.OWNER);
        makeLogin(server, SERVICE_LOGIN, Roles.SERVICE);
    }

    private static void makeLogin(TestServer server, String login, String role) {
        execute(maintenance(server), """
                DO $$ BEGIN
                    CREATE ROLE %1$s LOGIN INHERIT PASSWORD '%2$s';
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
                END $$;
                GRANT %3$s TO %1$s
                """.formatted(login, PASSWORD, role));
    }

    /** The superuser in a database that is not of the product, on the same server. */
    static DataSource maintenance(TestServer server) {
        return new TestDatabase(server, "postgres", true).admin();
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database refused: " + sql, e);
        }
    }

    /** Started and migrated once for each JVM, when the first test asks. */
    private static final class Template {
        static final TestServer SERVER = TestServer.start(System.getProperty("marac.test.postgres", ""));
        static final String NAME = make();

        private static String make() {
            makeRoles(SERVER);
            TestDatabase template = create(SERVER, "");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> dropIfReachable(template)));
            Migrations.migrate(template.owner());
            return template.name;
        }

        private static void dropIfReachable(TestDatabase template) {
            try {
                template.close();
            } catch (IllegalStateException serverStoppedFirst) {
                // Only a server that outlives the JVM has anything to drop.
            }
        }
    }
}
