package uk.marac.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/**
 * Small values sealed one by one under a secret, each bound to its place: nonce 12, AES-256-GCM ciphertext and tag. The
 * value is padded to a multiple of 64 bytes with its length before it. Nonces are random: at most 2^32 values a secret.
 */
public final class SecretBox {
    private static final byte[] INFO =
            new Canonical().label("marac secret box v1").bytes();
    private static final int BLOCK = 64;
    private static final int LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final Secret secret;

    public SecretBox(Secret secret) {
        this.secret = secret;
    }

    /** @param place what the value belongs to; opening needs the same bytes */
    public byte[] seal(byte[] place, byte[] value) {
        byte[] padded = new byte[(LENGTH + value.length + BLOCK - 1) / BLOCK * BLOCK];
        byte[] framed = new Canonical().lp(value).bytes();
        System.arraycopy(framed, 0, padded, 0, framed.length);
        byte[] nonce = new byte[AesGcm.NONCE];
        random.nextBytes(nonce);
        byte[] key = secret.derive(SecretAccess.token(), INFO, AesGcm.KEY);
        try (AesGcm cipher = AesGcm.with(key)) {
            return new Canonical()
                    .raw(nonce)
                    .raw(cipher.seal(nonce, place, padded))
                    .bytes();
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** @throws IllegalArgumentException unless it was sealed under this secret for this place */
    public byte[] open(byte[] place, byte[] sealed) {
        if (sealed.length < AesGcm.NONCE + AesGcm.TAG + BLOCK) {
            throw new IllegalArgumentException("not a sealed value");
        }
        byte[] nonce = Arrays.copyOf(sealed, AesGcm.NONCE);
        byte[] key = secret.derive(SecretAccess.token(), INFO, AesGcm.KEY);
        try (AesGcm cipher = AesGcm.with(key)) {
            byte[] padded = cipher.open(nonce, place, sealed, AesGcm.NONCE, sealed.length - AesGcm.NONCE);
            int length = java.nio.ByteBuffer.wrap(padded).getInt();
            if (length < 0 || length > padded.length - LENGTH) {
                throw new IllegalArgumentException("not a sealed value");
            }
            return Arrays.copyOfRange(padded, LENGTH, LENGTH + length);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("not a sealed value");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
