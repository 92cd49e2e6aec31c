package uk.marac.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.marac.keys.ring.KeyRing;

/**
 * One key ring for all services of a JVM: the password's stretching would be most of what a short test costs. No test of
 * the service adds or destroys a root or an epoch; one that does needs a ring of its own.
 */
final class TestRing {

    private static final String PASSWORD = "for-tests-only";

    private TestRing() {}

    static KeyRing ring() {
        return Once.RING;
    }

    static Path file() {
        return Once.DIRECTORY.resolve("ring.bcfks");
    }

    static Path passwordFile() {
        return Once.DIRECTORY.resolve("ring-password");
    }

    private static final class Once {
        static final Path DIRECTORY = directory();
        static final KeyRing RING = KeyRing.create(DIRECTORY.resolve("ring.bcfks"), PASSWORD.toCharArray());

        private static Path directory() {
            try {
                Path directory = Files.createTempDirectory("marac-test");
                Files.writeString(directory.resolve("ring-password"), PASSWORD);
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
