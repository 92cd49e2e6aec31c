package uk.marac.benchmarks;

import io.dropwizard.core.setup.Environment;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import uk.marac.MaracApplication;
import uk.marac.MaracConfiguration;

/** The service on one installation, in this process, on a port of its own. */
final class MeasuredService extends MaracApplication implements AutoCloseable {

    private @Nullable Server server;

    private MeasuredService(Installation installation) {
        super(installation.sealing);
    }

    static MeasuredService start(PostgresServer postgres, Installation installation, Issuer issuer, Path folder)
            throws Exception {
        Path password = Files.writeString(folder.resolve("database-password"), PostgresServer.PASSWORD);
        Path file = Files.writeString(folder.resolve(installation.database + ".yml"), """
                database: {url: "%s", user: %s, password: "file:%s"}
                keys: {ring: %s, password: "file:%s"}
                oidc: {issuer: "%s"}
                logOrigin: benchmark.invalid
                server:
                  applicationConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
                  registerDefaultExceptionMappers: false
                  requestLog: {appenders: []}
                logging: {level: WARN, appenders: [{type: console, target: STDERR}]}
                """.formatted(
                        postgres.url(installation.database),
                        PostgresServer.SERVICE_LOGIN,
                        password,
                        installation.ring,
                        installation.ringPassword,
                        issuer.address()));
        MeasuredService service = new MeasuredService(installation);
        service.run("server", file.toString());
        return service;
    }

    @Override
    public void run(MaracConfiguration configuration, Environment environment) {
        super.run(configuration, environment);
        environment.lifecycle().addServerLifecycleListener(started -> server = started);
    }

    URI address() {
        ServerConnector connector =
                (ServerConnector) Objects.requireNonNull(server).getConnectors()[0];
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() throws Exception {
        Objects.requireNonNull(server).stop();
    }
}
