package uk.marac.keys.ring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Set;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import uk.marac.keys.ring.KeyRingException.Reason;

/** A BCFKS file that only its owner may read, replaced as a whole or not at all. */
final class RingFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    // The password is a generated one out of a secret file; 32 MiB for each guess is for those that are not.
    private static final ScryptConfig SCRYPT =
            new ScryptConfig.Builder(1 << 15, 8, 1).withSaltLength(32).build();

    /** A change of the key store. */
    interface Change {
        void apply(KeyStore store) throws GeneralSecurityException;
    }

    private final Path path;
    private final char[] password;

    RingFile(Path path, char[] password) {
        this.path = path.toAbsolutePath();
        this.password = password;
    }

    KeyStore create(Change first) {
        try {
            KeyStore store = empty();
            first.apply(store);
            Files.createFile(path, OWNER_ONLY);
            write(store);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyRingException(Reason.RING_FILE, e);
        }
    }

    KeyStore read() {
        try (InputStream in = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance("BCFKS", new BouncyCastleProvider());
            store.load(in, password);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyRingException(Reason.RING_FILE, e);
        }
    }

    /** Applies a change to what the file holds now, under a lock that other processes see. */
    KeyStore change(Change change) {
        Path lockPath = path.resolveSibling(path.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(
                        lockPath, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY);
                FileLock lock = channel.lock()) {
            KeyStore store = read();
            change.apply(store);
            write(store);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyRingException(Reason.RING_FILE, e);
        }
    }

    private void write(KeyStore store) throws IOException, GeneralSecurityException {
        Path folder = path.resolveSibling(".");
        Path temporary = Files.createTempFile(folder, path.getFileName().toString(), ".new", OWNER_ONLY);
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                // The store's own default is PBKDF2 with few rounds; each write must ask for scrypt.
                store.store(new BCFKSLoadStoreParameter.Builder(out, password)
                        .withStorePBKDFConfig(SCRYPT)
                        .build());
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // The new name must be on disk before a key that it holds is used.
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("BCFKS", new BouncyCastleProvider());
        store.load(null, null);
        return store;
    }
}
