package uk.marac.keys.index;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.security.auth.Destroyable;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.Hmac;
import uk.marac.keys.RefusedException;
import uk.marac.keys.RefusedException.Reason;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;

/**
 * The labels and sealed pointers of one token. A label is the first 16 bytes of HMAC-SHA-256 over {@code 00 u64(i)},
 * the counter's over {@code 01}. Under each stand nonce 12, ciphertext 36, tag 16, with the label as associated data;
 * the plaintext is 01, kind, body, zeros.
 */
public final class TokenKey implements Destroyable {
    /** Bytes of a label. */
    public static final int LABEL = 16;

    /** Bytes of a sealed pointer, counter or dummy. */
    public static final int SEALED = 64;

    private static final int FORMAT = 1;
    private static final int POINTER = 1;
    private static final int COUNT = 2;
    private static final int PLAINTEXT = SEALED - AesGcm.NONCE - AesGcm.TAG;

    private final Secret labels;
    private final Secret pointers;
    private final SecureRandom random;

    TokenKey(Secret labels, Secret pointers, SecureRandom random) {
        this.labels = labels;
        this.pointers = pointers;
        this.random = random;
    }

    /** The label of posting {@code i}, from 0. */
    public byte[] label(long i) {
        if (i < 0) {
            throw new IllegalArgumentException("postings count from 0");
        }
        return label(new Canonical().u8(0).u64(i).bytes());
    }

    public byte[] countLabel() {
        return label(new byte[] {1});
    }

    public byte[] sealPointer(byte[] label, IndexPointer pointer) {
        return seal(
                label,
                new Canonical().u8(FORMAT).u8(POINTER).uuid(pointer.person()).u8(pointer.role()));
    }

    public IndexPointer openPointer(byte[] label, byte[] sealed) {
        byte[] body = open(label, sealed, POINTER, 19);
        return new IndexPointer(Bytes.uuid(body, 2), Byte.toUnsignedInt(body[18]));
    }

    /** To be stored under {@link #countLabel()}. */
    public byte[] sealCount(TokenCount count) {
        return seal(
                countLabel(),
                new Canonical().u8(FORMAT).u8(COUNT).u64(count.count()).u64(count.revision()));
    }

    public TokenCount openCount(byte[] sealed) {
        ByteBuffer body = ByteBuffer.wrap(open(countLabel(), sealed, COUNT, 18));
        long count = body.getLong(2);
        long revision = body.getLong(10);
        if (count < 0 || revision < 0) {
            throw new RefusedException(Reason.MALFORMED);
        }
        return new TokenCount(count, revision);
    }

    @Override
    public void destroy() {
        labels.destroy();
        pointers.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return labels.isDestroyed();
    }

    @Override
    public String toString() {
        return "TokenKey";
    }

    private byte[] label(byte[] input) {
        byte[] key = labels.bytes(SecretAccess.token());
        byte[] tag = Hmac.SHA_256.mac(key, input);
        Arrays.fill(key, (byte) 0);
        return Arrays.copyOf(tag, LABEL);
    }

    private byte[] seal(byte[] label, Canonical body) {
        byte[] nonce = new byte[AesGcm.NONCE];
        random.nextBytes(nonce);
        byte[] plaintext = Arrays.copyOf(body.bytes(), PLAINTEXT);
        byte[] key = pointers.bytes(SecretAccess.token());
        try (AesGcm cipher = AesGcm.with(key)) {
            return new Canonical()
                    .raw(nonce)
                    .raw(cipher.seal(nonce, label, plaintext))
                    .bytes();
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The plaintext, of this kind and with nothing after its body. */
    private byte[] open(byte[] label, byte[] sealed, int kind, int bodyEnd) {
        if (sealed.length != SEALED) {
            throw new RefusedException(Reason.MALFORMED);
        }
        byte[] key = pointers.bytes(SecretAccess.token());
        try (AesGcm cipher = AesGcm.with(key)) {
            byte[] nonce = Arrays.copyOf(sealed, AesGcm.NONCE);
            byte[] body = cipher.open(nonce, label, sealed, AesGcm.NONCE, SEALED - AesGcm.NONCE);
            boolean padded = Arrays.equals(Arrays.copyOf(Arrays.copyOf(body, bodyEnd), PLAINTEXT), body);
            if (body[0] != FORMAT || body[1] != kind || !padded) {
                throw new RefusedException(Reason.MALFORMED);
            }
            return body;
        } catch (AEADBadTagException e) {
            throw new RefusedException(Reason.ALTERED);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
