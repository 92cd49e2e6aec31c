package uk.marac.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A Keycloak of its own on the loopback address, from the archive {@code org.keycloak:keycloak-quarkus-dist:zip}.
 * The first start unpacks, builds and imports (a minute or more); later ones only start. Has no administration console.
 */
public final class KeycloakProcess implements AutoCloseable {
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(8);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Process process;
    private final URI base;

    private KeycloakProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts and waits until the realm answers.
     *
     * @param home where it lives: program, database and log; kept between starts
     * @param archive the zip of the distribution
     * @param port free port on 127.0.0.1
     * @param realms JSON of each realm; if any differs from the last start's, Keycloak's database starts over
     * @param environment values for the realm file's placeholders
     * @throws IOException if it does not come up in time; says where the log is
     */
    public static KeycloakProcess start(
            Path home, Path archive, int port, List<String> realms, Map<String, String> environment)
            throws IOException {
        var installation = new KeycloakInstallation(home.toAbsolutePath().normalize());
        installation.unpack(archive);
        if (!installation.isBuilt()) {
            Process build = launch(
                    installation, Map.of(), List.of("build", "--db=dev-file", "--features-disabled=admin,admin-api"));
            waitFor(build, BUILD_LIMIT, installation);
            installation.markBuilt();
        }
        List<String> names = installation.prepareRealms(realms, environment);
        URI base = URI.create("http://127.0.0.1:" + port);
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + base);
        Process process = launch(installation, environment, arguments);
        var keycloak = new KeycloakProcess(process, base);
        try {
            for (String name : names) {
                keycloak.waitUntilReady(keycloak.issuer(name), installation.log());
            }
        } catch (IOException e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    /** What {@code iss} of a realm's tokens says. */
    public URI issuer(String realm) {
        return base.resolve("/realms/" + realm);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Stops it, at first politely; returns when it is gone. */
    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
        all.forEach(handle -> handle.onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> handle)
                .join());
    }

    private static Process launch(KeycloakInstallation at, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", at.script().toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(at.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(at.log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_OPTS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void waitFor(Process build, Duration limit, KeycloakInstallation at) throws IOException {
        try {
            if (!build.waitFor(limit.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
                build.descendants().forEach(ProcessHandle::destroyForcibly);
                build.destroyForcibly();
                throw new IOException("Keycloak could not be built; see " + at.log());
            }
        } catch (InterruptedException e) {
            build.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void waitUntilReady(URI issuer, Path log) throws IOException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit)
                && process.isAlive()
                && !Thread.currentThread().isInterrupted()) {
            if (answers(issuer)) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        throw new IOException("Keycloak did not come up; see " + log);
    }

    private static boolean answers(URI issuer) {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
