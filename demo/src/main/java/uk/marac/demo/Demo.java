package uk.marac.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import uk.marac.demo.content.DemoContent;
import uk.marac.demo.content.History;
import uk.marac.id.AreaId;

/** One start: what the service stands on, in parallel, then its content if it has none, then the service. */
final class Demo {
    private final Path directory;
    private final DemoPorts ports;
    private final Path keycloakArchive;
    private final boolean fresh;
    private final boolean withPast;
    private final Progress progress = new Progress();
    private final DemoParts parts = new DemoParts();

    /** @param withPast whether two years are loaded once the service answers */
    Demo(Path directory, DemoPorts ports, Path keycloakArchive, boolean fresh, boolean withPast) {
        this.directory = directory;
        this.ports = ports;
        this.keycloakArchive = keycloakArchive;
        this.fresh = fresh;
        this.withPast = withPast;
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
                if (withPast) {
                    loadPast(postgres, folder, areas);
                }
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
        if (DemoServices.makeRing(folder)) {
            progress.say("The key ring: made");
        }
        if (!areas.areMade()) {
            progress.say("The fictional areas: being made");
            makeContent(postgres, folder, areas);
            progress.say("The fictional areas: made");
        }
        return postgres;
    }

    private static void makeContent(DemoPostgres postgres, DemoFolder folder, DemoAreas areas) throws Exception {
        Instant now = Instant.now();
        try (DemoServices services = DemoServices.open(postgres, folder)) {
            Map<String, AreaId> made = DemoContent.make(services::on, now, DemoContent.SEED);
            folder.write(folder.path(DemoFolder.PAST), History.begin(now));
            areas.write(made);
        }
    }

    private void loadPast(DemoPostgres postgres, DemoFolder folder, DemoAreas areas) {
        try {
            var unused = parts.add(HistoryLoader.start(postgres, folder, areas.read(), progress));
        } catch (IOException e) {
            progress.say("The past: not loaded: " + e.getMessage());
        }
    }
}
