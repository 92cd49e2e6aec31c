package uk.marac.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;
import org.jspecify.annotations.Nullable;

/** Key bytes that print as a name, never leave without {@link SecretAccess}, and can be wiped. */
public final class Secret implements Destroyable {
    private final String name;
    private final byte[] bytes;
    private byte @Nullable [] extracted;
    private boolean destroyed;

    private Secret(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** A new secret of {@code length} bytes. */
    public static Secret random(String name, SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new Secret(name, bytes);
    }

    public static Secret copyOf(String name, byte[] bytes, SecretAccess access) {
        return new Secret(name, bytes.clone());
    }

    /** A copy of the bytes; the caller wipes it. */
    public synchronized byte[] bytes(SecretAccess access) {
        requireLive();
        return bytes.clone();
    }

    /** HKDF-SHA-512 with these bytes as input key and no salt; the caller wipes what it gets. */
    public byte[] derive(SecretAccess access, byte[] info, int length) {
        return Hkdf.expand(extracted(), info, length);
    }

    /** A secret derived from this one by {@link #derive(SecretAccess, byte[], int)}. */
    public Secret derived(String name, byte[] info, int length) {
        return new Secret(name, Hkdf.expand(extracted(), info, length));
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public synchronized void destroy() {
        Arrays.fill(bytes, (byte) 0);
        if (extracted != null) {
            Arrays.fill(extracted, (byte) 0);
        }
        destroyed = true;
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String toString() {
        return "Secret[" + name + "]";
    }

    private synchronized byte[] extracted() {
        requireLive();
        if (extracted == null) {
            extracted = Hkdf.extract(new byte[0], bytes);
        }
        return extracted;
    }

    private void requireLive() {
        if (destroyed) {
            throw new IllegalStateException(this + " was destroyed");
        }
    }
}
