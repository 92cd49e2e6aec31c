package uk.marac.keys;

import java.util.Arrays;

/** HKDF-SHA-512 (RFC 5869). */
public final class Hkdf {
    private static final int HASH = Hmac.SHA_512.length();

    private Hkdf() {}

    /** The 64-byte pseudo-random key of an input key. */
    public static byte[] extract(byte[] salt, byte[] inputKey) {
        return Hmac.SHA_512.mac(salt, inputKey);
    }

    /** {@code length} bytes, at most 16,320, of a pseudo-random key for one purpose. */
    public static byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
        if (length < 1 || length > 255 * HASH) {
            throw new IllegalArgumentException("HKDF gives 1 to 16320 bytes");
        }
        byte[] out = new byte[length];
        byte[] block = new byte[0];
        for (int done = 0, i = 1; done < length; done += HASH, i++) {
            byte[] next = Hmac.SHA_512.mac(pseudoRandomKey, block, info, new byte[] {(byte) i});
            Arrays.fill(block, (byte) 0);
            block = next;
            System.arraycopy(block, 0, out, done, Math.min(HASH, length - done));
        }
        Arrays.fill(block, (byte) 0);
        return out;
    }
}
