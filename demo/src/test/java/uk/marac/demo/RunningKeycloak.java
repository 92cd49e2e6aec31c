package uk.marac.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The real thing, started once for all tests that ask for it; its folder outlives the run so that the next is quicker.
 */
final class RunningKeycloak {
    static final String ORIGIN = "http://127.0.0.1:8080";
    static final String WEB_SECRET = "only-for-tests-web-secret";
    static final String PASSWORD = "only for tests passphrase";
    static final String OTP_SECRET = "only-for-tests-otp-secret";
    static final UUID PERSON = UUID.fromString("3f1c9f58-7c55-4a0e-8f1e-1d6a1f5f9b01");

    private static @Nullable KeycloakProcess running;

    private RunningKeycloak() {}

    static synchronized KeycloakProcess get() {
        if (running == null) {
            try (ServerSocket free = new ServerSocket(0)) {
                int port = free.getLocalPort();
                free.close();
                running = KeycloakProcess.start(
                        // Tests run in more than one process, and each has its own.
                        Path.of("target/keycloak-home-"
                                + ProcessHandle.current().pid()),
                        archive(),
                        port,
                        List.of(
                                productionWithOnePerson(),
                                RealmFile.demo(PASSWORD).toString()),
                        Map.of("MARAC_WEB_SECRET", WEB_SECRET, "MARAC_WEB_ORIGIN", ORIGIN));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    private static Path archive() throws IOException {
        Path folder = Path.of("target/keycloak");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                var found =
                        files.filter(file -> file.toString().endsWith(".zip")).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        boolean required = List.of(System.getProperty("require", "").split(",")).contains("keycloak");
        assertFalse(required, "Keycloak's archive is required and absent: use the profile keycloak");
        assumeTrue(false, "Keycloak's archive is absent: use the profile keycloak");
        throw new AssertionError();
    }

    private static String productionWithOnePerson() {
        ObjectNode realm = RealmFile.production();
        var credentials = realm.putArray("users")
                .addObject()
                .put("id", PERSON.toString())
                .put("username", "person")
                .put("enabled", true)
                .putArray("credentials");
        credentials.addObject().put("type", "password").put("value", PASSWORD);
        credentials
                .addObject()
                .put("type", "otp")
                .put("secretData", "{\"value\":\"" + OTP_SECRET + "\"}")
                .put(
                        "credentialData",
                        "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
        return realm.toString();
    }
}
