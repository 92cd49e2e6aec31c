package uk.marac.keys.chunk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.security.auth.Destroyable;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.DataKey;
import uk.marac.keys.Hkdf;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;

/**
 * Seals and opens streams: salt 24, commitment 32, then chunks of 16 KiB and a tag each, the last one shorter. Key,
 * base nonce and commitment come from HKDF-Expand-SHA-512 of {@code "c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM"
 * 00 salt context}.
 */
public final class ChunkKey implements Destroyable {
    static final int CHUNK = 16 * 1024;
    static final int SALT = 24;
    static final int COMMITMENT = 32;

    private final Secret secret;
    private final SecureRandom random;

    /** Takes over 32 secret bytes. */
    ChunkKey(Secret secret, SecureRandom random) {
        if (secret.length() != AesGcm.KEY) {
            throw new IllegalArgumentException("a chunk key has 32 bytes");
        }
        this.secret = secret;
        this.random = random;
    }

    /** The key of one attachment of a compartment; destroyed with the compartment's key. */
    public static ChunkKey ofAttachment(DataKey key, UUID attachment) {
        byte[] info = new Canonical().label("marac chunk v1").lp(attachment).bytes();
        Secret derived = key.secret(SecretAccess.token()).derived("attachment", info, AesGcm.KEY);
        return new ChunkKey(derived, new SecureRandom());
    }

    /** A key that nothing keeps, for a temporary file. */
    public static ChunkKey throwAway() {
        SecureRandom random = new SecureRandom();
        return new ChunkKey(Secret.random("temporary", random, AesGcm.KEY), random);
    }

    /**
     * Writes a sealed stream to {@code sink}. Closing ends the stream and closes the sink; without it nothing opens.
     */
    public OutputStream encrypting(OutputStream sink, byte[] context) throws IOException {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Derived derived = derive(salt, context);
        sink.write(salt);
        sink.write(derived.commitment);
        return new ChunkOutput(sink, derived.cipher());
    }

    /**
     * Reads a sealed stream. Each chunk is verified before any of it is released, but only the end of the stream says
     * that nothing is missing: keep what was read only after end of stream was returned without an exception.
     */
    public InputStream decrypting(InputStream source, byte[] context) throws IOException {
        byte[] salt = source.readNBytes(SALT);
        byte[] commitment = source.readNBytes(COMMITMENT);
        if (salt.length < SALT || commitment.length < COMMITMENT) {
            throw new ChunkException(ChunkException.Reason.TRUNCATED);
        }
        Derived derived = derive(salt, context);
        if (!Bytes.equal(commitment, derived.commitment)) {
            throw new ChunkException(ChunkException.Reason.COMMITMENT);
        }
        return new ChunkInput(source, derived.cipher());
    }

    @Override
    public void destroy() {
        secret.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return secret.isDestroyed();
    }

    @Override
    public String toString() {
        return "ChunkKey[" + secret + "]";
    }

    private record Derived(byte[] key, byte[] nonce, byte[] commitment) {
        ChunkCipher cipher() {
            return new ChunkCipher(AesGcm.key(key), nonce);
        }
    }

    private Derived derive(byte[] salt, byte[] context) {
        byte[] info = new Canonical()
                .label("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM")
                .u8(0)
                .raw(salt)
                .raw(context)
                .bytes();
        byte[] key = secret.bytes(SecretAccess.token());
        byte[] all = Hkdf.expand(key, info, 76);
        Arrays.fill(key, (byte) 0);
        return new Derived(
                Arrays.copyOfRange(all, 0, 32), Arrays.copyOfRange(all, 32, 44), Arrays.copyOfRange(all, 44, 76));
    }
}
