package uk.marac.keys.box;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.Padding;
import uk.marac.keys.RefusedException;
import uk.marac.keys.RefusedException.Reason;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;

/**
 * Seals small values under a secret and a context: 01, salt 24, commitment 32, ciphertext and tag over u32 length,
 * value, zeros up to a bucket. Key, nonce and commitment are HKDF-SHA-512 of {@code "marac box v1" lp(context) salt}.
 */
public final class BoxKey {
    private static final int FORMAT = 1;
    private static final int SALT_END = 25;
    private static final int BODY = 57;
    private static final int PREFIX = 4;

    private record Keys(byte[] key, byte[] nonce, byte[] commitment) {}

    private final Secret secret;
    private final SecureRandom random;

    public BoxKey(Secret secret) {
        this(secret, new SecureRandom());
    }

    /** Fixed bytes, for golden vectors only. */
    BoxKey(Secret secret, SecureRandom random) {
        this.secret = secret;
        this.random = random;
    }

    /**
     * At most 1 MiB.
     *
     * @param context where the value stands, canonical; the same must be given to open it
     */
    public byte[] seal(byte[] context, byte[] value) {
        byte[] salt = new byte[SALT_END - 1];
        random.nextBytes(salt);
        byte[] plaintext = new byte[PREFIX + Padding.bucket(Padding.classOf(value.length))];
        ByteBuffer.wrap(plaintext).putInt(value.length).put(value);
        Keys keys = keys(context, salt);
        try (AesGcm cipher = AesGcm.with(keys.key)) {
            byte[] ciphertext = cipher.seal(keys.nonce, new byte[0], plaintext);
            return new Canonical()
                    .u8(FORMAT)
                    .raw(salt)
                    .raw(keys.commitment)
                    .raw(ciphertext)
                    .bytes();
        } finally {
            Arrays.fill(keys.key, (byte) 0);
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    public byte[] open(byte[] context, byte[] sealed) {
        if (sealed.length < BODY + AesGcm.TAG + PREFIX || sealed[0] != FORMAT) {
            throw new RefusedException(Reason.MALFORMED);
        }
        Keys keys = keys(context, Arrays.copyOfRange(sealed, 1, SALT_END));
        if (!Bytes.equal(keys.commitment, Arrays.copyOfRange(sealed, SALT_END, BODY))) {
            throw new RefusedException(Reason.ALTERED);
        }
        try (AesGcm cipher = AesGcm.with(keys.key)) {
            return value(cipher.open(keys.nonce, new byte[0], sealed, BODY, sealed.length - BODY));
        } catch (AEADBadTagException e) {
            throw new RefusedException(Reason.ALTERED);
        } finally {
            Arrays.fill(keys.key, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "BoxKey[" + secret + "]";
    }

    private static byte[] value(byte[] plaintext) {
        int length = ByteBuffer.wrap(plaintext).getInt();
        boolean fits = length >= 0 && length <= plaintext.length - PREFIX;
        if (!fits || plaintext.length != PREFIX + Padding.bucket(Padding.classOf(length))) {
            throw new RefusedException(Reason.MALFORMED);
        }
        byte[] value = Arrays.copyOfRange(plaintext, PREFIX, PREFIX + length);
        Arrays.fill(plaintext, 0, PREFIX + length, (byte) 0);
        for (byte padding : plaintext) {
            if (padding != 0) {
                throw new RefusedException(Reason.MALFORMED);
            }
        }
        return value;
    }

    private Keys keys(byte[] context, byte[] salt) {
        byte[] info =
                new Canonical().label("marac box v1").lp(context).raw(salt).bytes();
        byte[] all = secret.derive(SecretAccess.token(), info, 76);
        Keys keys = new Keys(
                Arrays.copyOfRange(all, 0, 32), Arrays.copyOfRange(all, 32, 44), Arrays.copyOfRange(all, 44, 76));
        Arrays.fill(all, (byte) 0);
        return keys;
    }
}
