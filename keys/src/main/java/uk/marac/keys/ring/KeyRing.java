package uk.marac.keys.ring;

import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Bytes;
import uk.marac.keys.Secret;
import uk.marac.keys.ring.KeyRingException.Reason;

/**
 * Versioned root keys, and shred epochs beside them, in a BCFKS file. The highest number is the one that new keys are
 * wrapped under; numbers are never used again. Safe for many threads.
 */
public final class KeyRing implements AutoCloseable {
    private record Keys(SortedMap<Integer, Key> roots, SortedMap<Integer, Key> epochs) {}

    private final RingFile file;
    private final char[] password;
    private final SecureRandom random = new SecureRandom();
    private volatile Keys keys;

    private KeyRing(RingFile file, char[] password, KeyStore store) {
        this.file = file;
        this.password = password;
        this.keys = keys(store, password);
    }

    /** A new file with root 1 and epoch 1; an existing file is refused. */
    public static KeyRing create(Path path, char[] password) {
        char[] own = password.clone();
        RingFile file = new RingFile(path, own);
        SecureRandom random = new SecureRandom();
        KeyStore store = file.create(empty -> {
            RingKeys.ROOT.add(empty, 1, random, own);
            RingKeys.EPOCH.add(empty, 1, random, own);
        });
        return new KeyRing(file, own, store);
    }

    public static KeyRing open(Path path, char[] password) {
        char[] own = password.clone();
        RingFile file = new RingFile(path, own);
        return new KeyRing(file, own, file.read());
    }

    /** Reads the file again: another process may have added a root or an epoch. */
    public void reload() {
        keys = keys(file.read(), password);
    }

    public SortedSet<Integer> rootVersions() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(keys.roots.keySet()));
    }

    public SortedSet<Integer> epochs() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(keys.epochs.keySet()));
    }

    /** Adds a root; area keys are then to be rewrapped. */
    public synchronized int addRoot() {
        return add(RingKeys.ROOT);
    }

    /** Adds a shred epoch; live data keys are then to be rewrapped. */
    public synchronized int addEpoch() {
        return add(RingKeys.EPOCH);
    }

    /** Makes every wrapped key of this epoch unreadable for ever, in every backup. The newest epoch is refused. */
    public synchronized void destroyEpoch(int epoch) {
        keys = keys(
                file.change(store -> {
                    SortedMap<Integer, Key> now = RingKeys.EPOCH.all(store, password);
                    if (!now.containsKey(epoch) || epoch == now.lastKey()) {
                        throw new KeyRingException(Reason.NO_EPOCH);
                    }
                    RingKeys.EPOCH.remove(store, epoch);
                }),
                password);
    }

    /** Whether the ring has what this key needs of it; start-up refuses when one of the database's keys fails this. */
    public boolean canOpen(WrappedKey wrapped) {
        boolean root = wrapped.purpose() != Purpose.AREA || keys.roots.containsKey(wrapped.parent());
        return root && (wrapped.epoch() == 0 || keys.epochs.containsKey(wrapped.epoch()));
    }

    /** A new area key, to be stored and then unwrapped. {@code version} is 1, or one more than the area's last. */
    public WrappedKey newAreaKey(UUID area, int version) {
        Secret secret = Secret.random("area", random, AesGcm.KEY);
        WrappedKey wrapped = wrapArea(area, version, secret);
        secret.destroy();
        return wrapped;
    }

    /** A first area key. */
    public WrappedKey newAreaKey(UUID area) {
        return newAreaKey(area, 1);
    }

    public AreaKey unwrapArea(UUID area, WrappedKey wrapped) {
        return new AreaKey(this, area, wrapped.generation(), unwrapAreaSecret(area, wrapped));
    }

    /** The same area key under the newest root. */
    public WrappedKey rewrapArea(UUID area, WrappedKey wrapped) {
        Secret secret = unwrapAreaSecret(area, wrapped);
        WrappedKey rewrapped = wrapArea(area, wrapped.generation(), secret);
        secret.destroy();
        return rewrapped;
    }

    int newestEpoch() {
        return keys.epochs.lastKey();
    }

    Key epoch(int epoch) {
        return find(keys.epochs, epoch, Reason.NO_EPOCH);
    }

    SecureRandom random() {
        return random;
    }

    /** Forgets the password; keys already unwrapped stay usable. */
    @Override
    public void close() {
        Arrays.fill(password, '\0');
        keys = new Keys(Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    @Override
    public String toString() {
        return "KeyRing[roots " + rootVersions() + ", epochs " + epochs() + "]";
    }

    private WrappedKey wrapArea(UUID area, int version, Secret secret) {
        SortedMap<Integer, Key> roots = keys.roots;
        int root = roots.lastKey();
        return new Wrapping(Purpose.AREA, version, root, 0, area, Bytes.of(area))
                .wrap(secret, find(roots, root, Reason.NO_ROOT), random);
    }

    private Secret unwrapAreaSecret(UUID area, WrappedKey wrapped) {
        if (wrapped.purpose() != Purpose.AREA) {
            throw new KeyRingException(Reason.OTHER_PURPOSE);
        }
        Key root = find(keys.roots, wrapped.parent(), Reason.NO_ROOT);
        return Wrapping.of(wrapped, area, Bytes.of(area)).unwrap(wrapped, root);
    }

    private int add(RingKeys kind) {
        keys = keys(
                file.change(store -> kind.add(store, kind.all(store, password).lastKey() + 1, random, password)),
                password);
        return (kind == RingKeys.ROOT ? keys.roots : keys.epochs).lastKey();
    }

    private static Keys keys(KeyStore store, char[] password) {
        return new Keys(RingKeys.ROOT.all(store, password), RingKeys.EPOCH.all(store, password));
    }

    private static Key find(SortedMap<Integer, Key> keys, int number, Reason absent) {
        Key key = keys.get(number);
        if (key == null) {
            throw new KeyRingException(absent);
        }
        return key;
    }
}
