package uk.marac.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.jspecify.annotations.Nullable;
import uk.marac.MaracApplication;
import uk.marac.Surroundings;
import uk.marac.Wiring;
import uk.marac.gate.Actor;
import uk.marac.identity.TestIssuer;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.notice.Mailing;
import uk.marac.operator.Operator;

/**
 * The service on a real port with a database of its own. One is shared by all tests of a JVM; areas keep them apart.
 */
public final class TestService implements AutoCloseable {

    public final TestDatabase database;
    public final TestIssuer issuer = new TestIssuer();
    public final Wiring wiring;
    private final DataSource pool;
    private final Path directory;
    private final Server server;

    public static TestService shared() {
        return Shared.SERVICE;
    }

    public TestService() {
        this(TestDatabase.fresh());
    }

    /** On a database whose schema is up to date. */
    public TestService(TestDatabase database) {
        this(database, new InProcess());
    }

    /** On a database whose schema is up to date, run as the server runs it. */
    public TestService(TestDatabase database, Server server) {
        this.database = database;
        this.pool = Pool.of(database.service());
        this.server = server;
        try {
            this.directory = Files.createTempDirectory("marac-test");
            Files.writeString(directory.resolve("database-password"), TestDatabase.PASSWORD);
            Files.writeString(directory.resolve("config.yml"), configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.wiring = wiring(Clock.systemUTC());
        wiring.areas.install(operator());
        server.start(configurationFile());
    }

    /** Another instance of the service on the same database, by another clock. */
    public Wiring wiring(Clock clock) {
        return wiring(clock, null);
    }

    /** Another instance that sends notices. */
    public Wiring wiring(Clock clock, @Nullable Mailing mailing) {
        return new Wiring(
                pool,
                TestRing.ring(),
                new RowSealerV1(),
                MaracApplication.json(),
                new uk.marac.gate.StepUp(2, java.time.Duration.ofMinutes(5)),
                "test.invalid",
                clock,
                Surroundings.NONE.with(mailing));
    }

    public URI address() {
        return server.address();
    }

    public URI adminAddress() {
        return server.adminAddress();
    }

    public Path configurationFile() {
        return directory.resolve("config.yml");
    }

    /** Lets the connections of {@link #wiring} go, after the database was started again. */
    public void reconnect() {
        pool.purge();
    }

    public Actor operator() {
        return Operator.actor(UUID.randomUUID(), Clock.systemUTC().instant());
    }

    @Override
    public void close() {
        server.stop();
        issuer.close();
        pool.close(true);
        database.close();
    }

    private String configuration() {
        return """
                database:
                  url: %s
                  user: %s
                  password: file:%s
                keys:
                  ring: %s
                  password: file:%s
                oidc:
                  issuer: %s
                logOrigin: test.invalid
                server:
                  applicationConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                logging:
                  level: %s
                  appenders: [{type: console, discardingThreshold: 0}]
                """.formatted(
                        database.jdbcUrl().replaceAll("\\?.*", ""),
                        TestDatabase.SERVICE_LOGIN,
                        directory.resolve("database-password"),
                        TestRing.file(),
                        TestRing.passwordFile(),
                        issuer.uri(),
                        server.port(),
                        server.adminPort(),
                        server.logLevel());
    }

    private static final class Shared {
        static final TestService SERVICE = new TestService();
    }
}
