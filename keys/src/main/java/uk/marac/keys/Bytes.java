package uk.marac.keys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Small things done with bytes. */
public final class Bytes {
    private Bytes() {}

    /** SHA-256 over the parts, one after the other. */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares tags and commitments in a time that does not depend on what they hold. */
    public static boolean equal(byte[] a, byte[] b) {
        return MessageDigest.isEqual(a, b);
    }

    public static byte[] of(UUID id) {
        return new Canonical().uuid(id).bytes();
    }

    /** The first sixteen bytes from {@code from}. */
    public static UUID uuid(byte[] bytes, int from) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, 16);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
