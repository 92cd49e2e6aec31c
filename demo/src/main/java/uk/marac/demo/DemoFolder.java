package uk.marac.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a demonstration keeps everything, readable by its owner only: database, key ring, passwords, Keycloak, log. */
final class DemoFolder implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    /** What of the past is loaded; see {@link uk.marac.demo.content.History}. */
    static final String PAST = "past";

    private static final String MARK = "this-is-a-marac-demo";

    private final Path root;
    private final FileChannel lock;

    private DemoFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws IOException if it holds something else, or another demonstration is using it */
    static DemoFolder open(Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve(MARK)) && Files.exists(root) && !isEmpty(root)) {
            throw new IOException(root + " is neither empty nor a demonstration's folder");
        }
        Files.createDirectories(root, OWNER_FOLDER);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        FileChannel lock = FileChannel.open(root.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IOException("another demonstration is using " + root);
        }
        return new DemoFolder(root, lock);
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** Forgets everything but the unpacked programs. */
    void startOver() throws IOException {
        for (String name :
                List.of("postgres-data", "keycloak/realms", "secrets", "ring.bcfks", "areas.properties", PAST)) {
            delete(root.resolve(name));
        }
    }

    /** A password drawn when first asked for, in a file without a line end. */
    Path secretFile(String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve("secrets"), OWNER_FOLDER);
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            write(file, draw());
        }
        return file;
    }

    String secret(String name) throws IOException {
        return Files.readString(secretFile(name));
    }

    /** Writes a file that only the owner may read. */
    void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, OWNER_FILE);
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static String draw() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
