package uk.marac.demo;

import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import uk.marac.MaracApplication;
import uk.marac.Wiring;
import uk.marac.demo.content.DemoContent;
import uk.marac.gate.StepUp;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.seal.v1.RowSealerV1;

/** One start: what the service stands on, in parallel, then its content if it has none, then the service. */
final class Demo {
    private final Path directory;
    private final DemoPorts ports;
    private final Path keycloakArchive;
    private final boolean fresh;
    private final Progress progress = new Progress();
    private final DemoParts parts = new DemoParts();

    Demo(Path directory, DemoPorts ports, Path keycloakArchive, boolean fresh) {
        this.directory = directory;
        this.ports = ports;
        this.keycloakArchive = keycloakArchive;
        this.fresh = fresh;
    }

    /** Returns when the service answers; it then runs until the program is told to end. */
    void run() throws Exception {
        ports.requireFree();
        Thread emergency = new Thread(parts::close, "demo-stop");
        Runtime.getRuntime().addShutdownHook(emergency);
        try {
            DemoFolder folder = parts.add(DemoFolder.open(directory));
            DemoAreas areas = new DemoAreas(folder);
            if (fresh || !areas.areMade()) {
                folder.startOver();
            }
            CompletableFuture<KeycloakProcess> keycloak = startKeycloak(folder);
            DemoPostgres postgres = startPostgres(folder, areas);
            KeycloakProcess signIn = keycloak.join();
            DemoConfiguration configuration =
                    new DemoConfiguration(folder, ports, postgres.url(), signIn.issuer("marac-demo"));
            folder.write(folder.path("config.yml"), configuration.text());
            folder.write(folder.path("demo.env"), configuration.environment(areas.read()));
            progress.say("The service: starting");
            Welcome welcome = new Welcome(configuration, areas.read(), folder);
            Runnable onStarted = () -> {
                System.out.println(welcome.text());
                progress.say("Ready. Ctrl-C stops it; its data stays.");
            };
            // From here the service stops its parts itself, after its own last acts.
            Runtime.getRuntime().removeShutdownHook(emergency);
            new DemoApplication(parts, onStarted)
                    .run("server", folder.path("config.yml").toString());
        } catch (Exception e) {
            parts.close();
            throw e instanceof CompletionException && e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private CompletableFuture<KeycloakProcess> startKeycloak(DemoFolder folder) throws IOException {
        String password = folder.secret("sign-in");
        Map<String, String> environment = Map.of(
                "MARAC_WEB_SECRET",
                folder.secret("web-client"),
                "MARAC_WEB_ORIGIN",
                "http://127.0.0.1:" + ports.service());
        progress.say(
                "Keycloak: starting beside PostgreSQL; the first time it unpacks and builds itself, about a minute");
        return CompletableFuture.supplyAsync(() -> {
            try {
                KeycloakProcess process = parts.add(KeycloakProcess.start(
                        folder.path("keycloak"),
                        keycloakArchive,
                        ports.keycloak(),
                        List.of(RealmFile.demo(password).toString()),
                        environment));
                progress.say("Keycloak: ready");
                return process;
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    private DemoPostgres startPostgres(DemoFolder folder, DemoAreas areas) throws Exception {
        progress.say("PostgreSQL: starting, with fsync on and passwords for everyone");
        DemoPostgres postgres = parts.add(DemoPostgres.start(folder));
        progress.say("PostgreSQL: ready, the schema is up to date");
        char[] password = folder.secret("ring").toCharArray();
        Path file = folder.path("ring.bcfks");
        if (!Files.exists(file)) {
            KeyRing.create(file, password).close();
            progress.say("The key ring: made");
        }
        if (!areas.areMade()) {
            progress.say("The fictional areas: being made");
            makeContent(postgres, KeyRing.open(file, password), areas);
            progress.say("The fictional areas: made");
        }
        return postgres;
    }

    private static void makeContent(DemoPostgres postgres, KeyRing ring, DemoAreas areas) throws Exception {
        ManagedDataSource pool = postgres.pool();
        pool.start();
        try (ring) {
            areas.write(DemoContent.make(
                    clock -> new Wiring(
                            pool,
                            ring,
                            new RowSealerV1(),
                            MaracApplication.json(),
                            new StepUp(2, Duration.ofMinutes(5)),
                            DemoConfiguration.LOG_ORIGIN,
                            clock),
                    Instant.now(),
                    DemoContent.SEED));
        } finally {
            pool.stop();
        }
    }
}
